#include "CairoTable.h"

#include <stdlib.h>
#include <string.h>

/* The drawing keeps the surface alive. */
static cairo_t *drawing_on(cairo_surface_t *surface) {
  cairo_t *drawing = lib.cairo_create(surface);
  lib.cairo_surface_destroy(surface);
  lib.cairo_set_fill_rule(drawing, FILL_RULE_EVEN_ODD);
  return drawing;
}

cairo_t *pinpalettes_cairo_on_pixels(void *pixels, int width, int height, int stride) {
  return drawing_on(
      lib.cairo_image_surface_create_for_data(pixels, FORMAT_ARGB32, width, height, stride));
}

static unsigned append(void *closure, const unsigned char *bytes, unsigned count) {
  pinpalettes_cairo_file *file = closure;
  if (file->capacity - file->count < count) {
    size_t capacity = file->capacity * 2 + count + 65536;
    unsigned char *larger = realloc(file->bytes, capacity);
    if (!larger) return STATUS_WRITE_ERROR;
    file->bytes = larger;
    file->capacity = capacity;
  }
  memcpy(file->bytes + file->count, bytes, count);
  file->count += count;
  return STATUS_SUCCESS;
}

cairo_t *pinpalettes_cairo_on_page(pinpalettes_cairo_file *file, double width, double height,
                                   const char *title, const char *author) {
  cairo_surface_t *surface =
      lib.cairo_pdf_surface_create_for_stream(append, file, width, height);
  if (lib.cairo_surface_status(surface) == STATUS_SUCCESS) {
    /* Cairo puts in the time of day unless it is told of none: the same board must give the same bytes. */
    lib.cairo_pdf_surface_set_metadata(surface, METADATA_CREATE_DATE, NULL);
    lib.cairo_pdf_surface_set_metadata(surface, METADATA_CREATOR, "PinPalettes");
    if (title) lib.cairo_pdf_surface_set_metadata(surface, METADATA_TITLE, title);
    if (author) lib.cairo_pdf_surface_set_metadata(surface, METADATA_AUTHOR, author);
  }
  return drawing_on(surface);
}

void pinpalettes_cairo_free(void *memory) { free(memory); }

int pinpalettes_cairo_finish(cairo_t *drawing) {
  int status = lib.cairo_status(drawing);
  cairo_surface_t *surface = lib.cairo_get_target(drawing);
  lib.cairo_surface_finish(surface);
  return status ? status : lib.cairo_surface_status(surface);
}

int pinpalettes_cairo_status(cairo_t *drawing) { return lib.cairo_status(drawing); }
const char *pinpalettes_cairo_words(int status) { return lib.cairo_status_to_string(status); }
void pinpalettes_cairo_destroy(cairo_t *drawing) { lib.cairo_destroy(drawing); }

void pinpalettes_cairo_save(cairo_t *drawing) { lib.cairo_save(drawing); }
void pinpalettes_cairo_restore(cairo_t *drawing) { lib.cairo_restore(drawing); }
void pinpalettes_cairo_translate(cairo_t *drawing, double x, double y) {
  lib.cairo_translate(drawing, x, y);
}
void pinpalettes_cairo_scale(cairo_t *drawing, double factor) {
  lib.cairo_scale(drawing, factor, factor);
}

void pinpalettes_cairo_rectangle(cairo_t *drawing, double x, double y, double width, double height,
                                 double radius) {
  double limit = (width < height ? width : height) / 2;
  if (radius > limit) radius = limit;
  if (radius <= 0) {
    lib.cairo_rectangle(drawing, x, y, width, height);
    return;
  }
  const double quarter = 1.57079632679489661923;
  double right = x + width - radius, bottom = y + height - radius;
  lib.cairo_new_sub_path(drawing);
  lib.cairo_arc(drawing, right, y + radius, radius, -quarter, 0);
  lib.cairo_arc(drawing, right, bottom, radius, 0, quarter);
  lib.cairo_arc(drawing, x + radius, bottom, radius, quarter, 2 * quarter);
  lib.cairo_arc(drawing, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
  lib.cairo_close_path(drawing);
}

void pinpalettes_cairo_fill(cairo_t *drawing, double red, double green, double blue, double alpha) {
  lib.cairo_set_source_rgba(drawing, red, green, blue, alpha);
  lib.cairo_fill(drawing);
}

void pinpalettes_cairo_clip(cairo_t *drawing) { lib.cairo_clip(drawing); }

/* Cairo keeps a path where it was drawn when the grid changes, so that the picture can bring its own. */
void pinpalettes_cairo_fill_with(cairo_t *drawing, cairo_surface_t *surface,
                                 pinpalettes_cairo_place place) {
  int is_scaled = place.pixel_width != 1 || place.pixel_height != 1;
  lib.cairo_save(drawing);
  lib.cairo_translate(drawing, place.x, place.y);
  lib.cairo_scale(drawing, place.pixel_width, place.pixel_height);
  lib.cairo_set_source_surface(drawing, surface, 0, 0);
  lib.cairo_pattern_set_filter(lib.cairo_get_source(drawing), is_scaled ? FILTER_GOOD : FILTER_NEAREST);
  lib.cairo_fill(drawing);
  lib.cairo_restore(drawing);
}

void pinpalettes_cairo_fill_pixels(cairo_t *drawing, void *pixels, int width, int height, int stride,
                                   int is_opaque, pinpalettes_cairo_place place) {
  cairo_surface_t *surface = lib.cairo_image_surface_create_for_data(
      pixels, is_opaque ? FORMAT_RGB24 : FORMAT_ARGB32, width, height, stride);
  pinpalettes_cairo_fill_with(drawing, surface, place);
  /* Whoever recorded the pixels for later copies them now. */
  lib.cairo_surface_finish(surface);
  lib.cairo_surface_destroy(surface);
}

void pinpalettes_cairo_fill_jpeg(cairo_t *drawing, const void *bytes, size_t count, int width,
                                 int height, pinpalettes_cairo_place place) {
  /* Cairo wants pixels too; nobody reads them, so that the system never gives them memory. */
  cairo_surface_t *surface = lib.cairo_image_surface_create(FORMAT_RGB24, width, height);
  unsigned char *copy = malloc(count);
  if (copy) {
    memcpy(copy, bytes, count);
    if (lib.cairo_surface_set_mime_data(surface, "image/jpeg", copy, count, free, copy)) free(copy);
  }
  pinpalettes_cairo_fill_with(drawing, surface, place);
  lib.cairo_surface_destroy(surface);
}

void pinpalettes_cairo_shade(cairo_t *drawing, void *coverage, int width, int height, int stride,
                             pinpalettes_cairo_place place, double opacity) {
  cairo_surface_t *surface =
      lib.cairo_image_surface_create_for_data(coverage, FORMAT_A8, width, height, stride);
  cairo_pattern_t *mask = lib.cairo_pattern_create_for_surface(surface);
  int is_scaled = place.pixel_width != 1 || place.pixel_height != 1;
  lib.cairo_pattern_set_filter(mask, is_scaled ? FILTER_BILINEAR : FILTER_NEAREST);
  lib.cairo_save(drawing);
  lib.cairo_translate(drawing, place.x, place.y);
  lib.cairo_scale(drawing, place.pixel_width, place.pixel_height);
  lib.cairo_set_source_rgba(drawing, 0, 0, 0, opacity);
  lib.cairo_mask(drawing, mask);
  lib.cairo_restore(drawing);
  lib.cairo_pattern_destroy(mask);
  lib.cairo_surface_finish(surface);
  lib.cairo_surface_destroy(surface);
}
