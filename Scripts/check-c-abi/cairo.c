/* Holds what Sources/CCairo declares against the headers of Cairo, Pango and fontconfig. Compiled, never run:
 *
 *   cc -std=gnu11 -fsyntax-only $(pkg-config --cflags pangocairo pangoft2) Scripts/check-c-abi/cairo.c
 */
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "../../Sources/CCairo/CairoFunctions.h"

/* pango_find_base_dir() is, without a successor that tells the same. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#define SAME(result, name, parameters)                                                             \
  _Static_assert(__builtin_types_compatible_p(__typeof__(&name), result(*) parameters),            \
                 "CCairo declares " #name " otherwise than its library does");
CAIRO_FUNCTIONS(SAME)

#define EQUAL(ours, theirs) _Static_assert(ours == (int)theirs, #ours " is not " #theirs)
EQUAL(STATUS_SUCCESS, CAIRO_STATUS_SUCCESS);
EQUAL(STATUS_WRITE_ERROR, CAIRO_STATUS_WRITE_ERROR);
EQUAL(CONTENT_COLOR_ALPHA, CAIRO_CONTENT_COLOR_ALPHA);
EQUAL(FORMAT_ARGB32, CAIRO_FORMAT_ARGB32);
EQUAL(FORMAT_RGB24, CAIRO_FORMAT_RGB24);
EQUAL(FORMAT_A8, CAIRO_FORMAT_A8);
EQUAL(FILL_RULE_WINDING, CAIRO_FILL_RULE_WINDING);
EQUAL(FILL_RULE_EVEN_ODD, CAIRO_FILL_RULE_EVEN_ODD);
EQUAL(FILTER_GOOD, CAIRO_FILTER_GOOD);
EQUAL(FILTER_NEAREST, CAIRO_FILTER_NEAREST);
EQUAL(FILTER_BILINEAR, CAIRO_FILTER_BILINEAR);
EQUAL(ANTIALIAS_GRAY, CAIRO_ANTIALIAS_GRAY);
EQUAL(HINT_STYLE_NONE, CAIRO_HINT_STYLE_NONE);
EQUAL(HINT_METRICS_OFF, CAIRO_HINT_METRICS_OFF);
EQUAL(FONT_TYPE_FREETYPE, CAIRO_FONT_TYPE_FT);
EQUAL(METADATA_TITLE, CAIRO_PDF_METADATA_TITLE);
EQUAL(METADATA_AUTHOR, CAIRO_PDF_METADATA_AUTHOR);
EQUAL(METADATA_CREATOR, CAIRO_PDF_METADATA_CREATOR);
EQUAL(METADATA_CREATE_DATE, CAIRO_PDF_METADATA_CREATE_DATE);
EQUAL(UNITS_A_PIXEL, PANGO_SCALE);
EQUAL(DIRECTION_RIGHT_TO_LEFT, PANGO_DIRECTION_RTL);
