/* What CCairo calls in Cairo, Pango and fontconfig, and with which numbers: for CCairo.c and for
 * Scripts/check-c-abi, which holds all of it against the libraries' own headers. */
#ifndef PINPALETTES_CAIRO_FUNCTIONS_H
#define PINPALETTES_CAIRO_FUNCTIONS_H

/* Prototypes as Cairo 1.16, Pango 1.44, fontconfig 2.13 and later declare them; enumerations are unsigned. One library brings all of them: libpangocairo depends on the others.
 * X(result, name, parameters). */
#define CAIRO_FUNCTIONS(X)                                                                             \
  X(const char *, cairo_version_string, (void))                                                        \
  X(const char *, cairo_status_to_string, (unsigned))                                                  \
  X(cairo_surface_t *, cairo_image_surface_create, (int, int, int))                                    \
  X(cairo_surface_t *, cairo_image_surface_create_for_data, (unsigned char *, int, int, int, int))     \
  X(cairo_surface_t *, cairo_recording_surface_create, (unsigned, const cairo_rectangle_t *))          \
  X(cairo_surface_t *, cairo_pdf_surface_create_for_stream,                                            \
    (unsigned (*)(void *, const unsigned char *, unsigned), void *, double, double))                   \
  X(void, cairo_pdf_surface_set_metadata, (cairo_surface_t *, unsigned, const char *))                 \
  X(unsigned, cairo_surface_set_mime_data,                                                             \
    (cairo_surface_t *, const char *, const unsigned char *, unsigned long, void (*)(void *), void *)) \
  X(void, cairo_surface_finish, (cairo_surface_t *))                                                   \
  X(void, cairo_surface_destroy, (cairo_surface_t *))                                                  \
  X(unsigned, cairo_surface_status, (cairo_surface_t *))                                               \
  X(cairo_t *, cairo_create, (cairo_surface_t *))                                                      \
  X(void, cairo_destroy, (cairo_t *))                                                                  \
  X(unsigned, cairo_status, (cairo_t *))                                                               \
  X(cairo_surface_t *, cairo_get_target, (cairo_t *))                                                  \
  X(void, cairo_save, (cairo_t *))                                                                     \
  X(void, cairo_restore, (cairo_t *))                                                                  \
  X(void, cairo_translate, (cairo_t *, double, double))                                                \
  X(void, cairo_scale, (cairo_t *, double, double))                                                    \
  X(void, cairo_move_to, (cairo_t *, double, double))                                                  \
  X(void, cairo_new_path, (cairo_t *))                                                                 \
  X(void, cairo_new_sub_path, (cairo_t *))                                                             \
  X(void, cairo_close_path, (cairo_t *))                                                               \
  X(void, cairo_rectangle, (cairo_t *, double, double, double, double))                                \
  X(void, cairo_arc, (cairo_t *, double, double, double, double, double))                              \
  X(void, cairo_set_fill_rule, (cairo_t *, unsigned))                                                  \
  X(void, cairo_set_source_rgba, (cairo_t *, double, double, double, double))                          \
  X(void, cairo_set_source_surface, (cairo_t *, cairo_surface_t *, double, double))                    \
  X(cairo_pattern_t *, cairo_get_source, (cairo_t *))                                                  \
  X(cairo_pattern_t *, cairo_pattern_create_for_surface, (cairo_surface_t *))                          \
  X(void, cairo_pattern_destroy, (cairo_pattern_t *))                                                  \
  X(void, cairo_pattern_set_filter, (cairo_pattern_t *, unsigned))                                     \
  X(void, cairo_mask, (cairo_t *, cairo_pattern_t *))                                                  \
  X(void, cairo_clip, (cairo_t *))                                                                     \
  X(void, cairo_fill, (cairo_t *))                                                                     \
  X(cairo_font_options_t *, cairo_font_options_create, (void))                                         \
  X(void, cairo_font_options_destroy, (cairo_font_options_t *))                                        \
  X(void, cairo_font_options_set_antialias, (cairo_font_options_t *, unsigned))                        \
  X(void, cairo_font_options_set_hint_style, (cairo_font_options_t *, unsigned))                       \
  X(void, cairo_font_options_set_hint_metrics, (cairo_font_options_t *, unsigned))                     \
  X(const char *, pango_version_string, (void))                                                        \
  X(PangoFontMap *, pango_cairo_font_map_new_for_font_type, (unsigned))                                \
  X(void, pango_fc_font_map_set_config, (PangoFcFontMap *, FcConfig *))                                \
  X(PangoContext *, pango_font_map_create_context, (PangoFontMap *))                                   \
  X(void, pango_cairo_context_set_font_options, (PangoContext *, const cairo_font_options_t *))        \
  X(void, pango_context_set_round_glyph_positions, (PangoContext *, int))                              \
  X(PangoFontDescription *, pango_font_description_new, (void))                                        \
  X(void, pango_font_description_set_family, (PangoFontDescription *, const char *))                   \
  X(void, pango_font_description_set_absolute_size, (PangoFontDescription *, double))                  \
  X(void, pango_font_description_free, (PangoFontDescription *))                                       \
  X(PangoAttrList *, pango_attr_list_new, (void))                                                      \
  X(void, pango_attr_list_insert, (PangoAttrList *, PangoAttribute *))                                 \
  X(void, pango_attr_list_unref, (PangoAttrList *))                                                    \
  X(PangoAttribute *, pango_attr_letter_spacing_new, (int))                                            \
  X(PangoAttribute *, pango_attr_language_new, (PangoLanguage *))                                      \
  X(PangoLanguage *, pango_language_from_string, (const char *))                                       \
  X(unsigned, pango_find_base_dir, (const char *, int))                                                \
  X(PangoLayout *, pango_layout_new, (PangoContext *))                                                 \
  X(void, pango_layout_set_text, (PangoLayout *, const char *, int))                                   \
  X(void, pango_layout_set_font_description, (PangoLayout *, const PangoFontDescription *))            \
  X(void, pango_layout_set_attributes, (PangoLayout *, PangoAttrList *))                               \
  X(void, pango_layout_set_single_paragraph_mode, (PangoLayout *, int))                                \
  X(void, pango_layout_get_size, (PangoLayout *, int *, int *))                                        \
  X(int, pango_layout_get_baseline, (PangoLayout *))                                                   \
  X(void, pango_cairo_show_layout, (cairo_t *, PangoLayout *))                                         \
  X(void, pango_cairo_layout_path, (cairo_t *, PangoLayout *))                                         \
  X(void, g_object_unref, (void *))                                                                    \
  X(int, FcGetVersion, (void))                                                                         \
  X(FcConfig *, FcInitLoadConfig, (void))                                                              \
  X(void, FcConfigDestroy, (FcConfig *))                                                               \
  X(int, FcConfigParseAndLoadFromMemory, (FcConfig *, const unsigned char *, int))                     \
  X(int, FcConfigBuildFonts, (FcConfig *))                                                             \
  X(int, FcConfigAppFontAddFile, (FcConfig *, const unsigned char *))

enum {
  STATUS_SUCCESS = 0,
  STATUS_WRITE_ERROR = 11,
  CONTENT_COLOR_ALPHA = 0x3000,
  FORMAT_ARGB32 = 0,
  FORMAT_RGB24 = 1,
  FORMAT_A8 = 2,
  FILL_RULE_WINDING = 0,
  FILL_RULE_EVEN_ODD = 1,
  FILTER_GOOD = 1,
  FILTER_NEAREST = 3,
  FILTER_BILINEAR = 4,
  ANTIALIAS_GRAY = 2,
  HINT_STYLE_NONE = 1,
  HINT_METRICS_OFF = 1,
  FONT_TYPE_FREETYPE = 1,
  METADATA_TITLE = 0,
  METADATA_AUTHOR = 1,
  METADATA_CREATOR = 4,
  METADATA_CREATE_DATE = 5,
  UNITS_A_PIXEL = 1024,
  DIRECTION_RIGHT_TO_LEFT = 1
};

#endif
