/* The table of functions that pinpalettes_cairo_load() fills. */
#ifndef PINPALETTES_CAIRO_TABLE_H
#define PINPALETTES_CAIRO_TABLE_H

#include "CCairo.h"

typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo_pattern cairo_pattern_t;
typedef struct _cairo_font_options cairo_font_options_t;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoFcFontMap PangoFcFontMap;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoAttrList PangoAttrList;
typedef struct _PangoAttribute PangoAttribute;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _FcConfig FcConfig;
typedef struct {
  double x, y, width, height;
} cairo_rectangle_t;

#include "CairoFunctions.h"

#define DECLARE(result, name, parameters) result(*name) parameters;
typedef struct {
  CAIRO_FUNCTIONS(DECLARE)
} pinpalettes_cairo_table;
#undef DECLARE

extern pinpalettes_cairo_table pinpalettes_cairo_functions;
#define lib pinpalettes_cairo_functions

/* Fills the path of a drawing with a surface, and forgets it. */
void pinpalettes_cairo_fill_with(cairo_t *drawing, cairo_surface_t *surface,
                                 pinpalettes_cairo_place place);

#endif
