#include "CairoTable.h"

/* The system's fonts and ours, as one configuration of our own: nobody else changes it. */
static FcConfig *font_configuration(const char *configuration, const char *const *files,
                                    int file_count, int *failed) {
  FcConfig *config = lib.FcInitLoadConfig();
  *failed = -1;
  if (!config) return NULL;
  int is_built = (!configuration || lib.FcConfigParseAndLoadFromMemory(
                                        config, (const unsigned char *)configuration, 1)) &&
                 lib.FcConfigBuildFonts(config);
  for (int i = 0; is_built && i < file_count; i++) {
    if (lib.FcConfigAppFontAddFile(config, (const unsigned char *)files[i])) continue;
    *failed = i;
    is_built = 0;
  }
  if (is_built) return config;
  lib.FcConfigDestroy(config);
  return NULL;
}

PangoContext *pinpalettes_pango_context(const char *configuration, const char *const *files,
                                        int file_count, int *failed) {
  FcConfig *config = font_configuration(configuration, files, file_count, failed);
  if (!config) return NULL;
  PangoFontMap *fonts = lib.pango_cairo_font_map_new_for_font_type(FONT_TYPE_FREETYPE);
  PangoContext *context = NULL;
  if (fonts) {
    lib.pango_fc_font_map_set_config((PangoFcFontMap *)fonts, config);
    context = lib.pango_font_map_create_context(fonts);
    cairo_font_options_t *options = lib.cairo_font_options_create();
    lib.cairo_font_options_set_antialias(options, ANTIALIAS_GRAY);
    lib.cairo_font_options_set_hint_style(options, HINT_STYLE_NONE);
    lib.cairo_font_options_set_hint_metrics(options, HINT_METRICS_OFF);
    lib.pango_cairo_context_set_font_options(context, options);
    lib.cairo_font_options_destroy(options);
    lib.pango_context_set_round_glyph_positions(context, 0);
    lib.g_object_unref(fonts);
  }
  lib.FcConfigDestroy(config);
  return context;
}

PangoLayout *pinpalettes_pango_line(PangoContext *context, const char *text, int count,
                                    const char *family, double size, double letter_spacing,
                                    const char *language) {
  PangoLayout *line = lib.pango_layout_new(context);
  lib.pango_layout_set_single_paragraph_mode(line, 1);
  lib.pango_layout_set_text(line, text, count);

  PangoFontDescription *face = lib.pango_font_description_new();
  lib.pango_font_description_set_family(face, family);
  lib.pango_font_description_set_absolute_size(face, size * UNITS_A_PIXEL);
  lib.pango_layout_set_font_description(line, face);
  lib.pango_font_description_free(face);

  PangoAttrList *attributes = lib.pango_attr_list_new();
  if (letter_spacing != 0)
    lib.pango_attr_list_insert(
        attributes, lib.pango_attr_letter_spacing_new((int)(letter_spacing * UNITS_A_PIXEL)));
  if (language)
    lib.pango_attr_list_insert(
        attributes, lib.pango_attr_language_new(lib.pango_language_from_string(language)));
  lib.pango_layout_set_attributes(line, attributes);
  lib.pango_attr_list_unref(attributes);
  return line;
}

void pinpalettes_pango_measure(PangoLayout *line, double *width, double *baseline) {
  int units = 0;
  lib.pango_layout_get_size(line, &units, NULL);
  *width = units / (double)UNITS_A_PIXEL;
  *baseline = lib.pango_layout_get_baseline(line) / (double)UNITS_A_PIXEL;
}

int pinpalettes_pango_is_right_to_left(const char *text, int count) {
  return lib.pango_find_base_dir(text, count) == DIRECTION_RIGHT_TO_LEFT;
}

void pinpalettes_pango_release(PangoLayout *line) { lib.g_object_unref(line); }

void pinpalettes_cairo_show_line(cairo_t *drawing, PangoLayout *line, double x, double y, double red,
                                 double green, double blue) {
  lib.cairo_set_source_rgba(drawing, red, green, blue, 1);
  lib.cairo_move_to(drawing, x, y);
  lib.pango_cairo_show_layout(drawing, line);
  lib.cairo_new_path(drawing);
}

void pinpalettes_cairo_fill_line(cairo_t *drawing, PangoLayout *line, double x, double y, double red,
                                 double green, double blue) {
  lib.cairo_save(drawing);
  lib.cairo_set_fill_rule(drawing, FILL_RULE_WINDING);
  lib.cairo_new_path(drawing);
  lib.cairo_move_to(drawing, x, y);
  lib.pango_cairo_layout_path(drawing, line);
  pinpalettes_cairo_fill(drawing, red, green, blue, 1);
  lib.cairo_restore(drawing);
}

void pinpalettes_cairo_place_line(cairo_t *drawing, PangoLayout *line, double x, double y, double red,
                                  double green, double blue, double factor) {
  int width = 0, height = 0;
  lib.pango_layout_get_size(line, &width, &height);
  /* Letters may overhang the line's box, by no more than its height. */
  double margin = (double)height / UNITS_A_PIXEL;
  cairo_rectangle_t room = {0, 0, factor * ((double)width / UNITS_A_PIXEL + 2 * margin), factor * 3 * margin};
  cairo_surface_t *recording = lib.cairo_recording_surface_create(CONTENT_COLOR_ALPHA, &room);
  cairo_t *recorder = lib.cairo_create(recording);
  lib.cairo_scale(recorder, factor, factor);
  pinpalettes_cairo_show_line(recorder, line, margin, margin, red, green, blue);
  lib.cairo_destroy(recorder);
  lib.cairo_new_path(drawing);
  lib.cairo_rectangle(drawing, x - margin, y - margin, room.width / factor, room.height / factor);
  pinpalettes_cairo_place place = {x - margin, y - margin, 1 / factor, 1 / factor};
  pinpalettes_cairo_fill_with(drawing, recording, place);
  lib.cairo_surface_destroy(recording);
}
