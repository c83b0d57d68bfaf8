#include "CVips.h"
#include "VipsFunctions.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#define DECLARE(result, name, parameters) result(*name) parameters;
static struct {
  VIPS_FUNCTIONS(DECLARE)
  VIPS_OPTIONAL_FUNCTIONS(DECLARE)
} vips;

int pinpalettes_vips_load(const char *path, char *message, size_t message_size) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    snprintf(message, message_size, "%s", dlerror());
    return 1;
  }
#define FILL_OPTIONAL(result, name, parameters)                                                    \
  *(void **)&vips.name = dlsym(library, #name);
#define FILL(result, name, parameters)                                                             \
  FILL_OPTIONAL(result, name, parameters)                                                          \
  if (!vips.name) {                                                                                \
    snprintf(message, message_size, "%s lacks the function " #name, path);                         \
    return 1;                                                                                      \
  }
  VIPS_FUNCTIONS(FILL)
  VIPS_OPTIONAL_FUNCTIONS(FILL_OPTIONAL)
  return 0;
}

/* libvips prints warnings about damaged files to stderr, where only our own
 * complaints belong; what matters comes back through the error buffer. */
static void swallow(const char *domain, int level, const char *text, void *data) {}

int pinpalettes_vips_start(void) {
  if (vips.vips_init("pinpalettes")) return 1;
  static const char *const domains[] = {"VIPS", "GLib", "GLib-GObject", "Pango", "librsvg"};
  for (size_t i = 0; i < sizeof domains / sizeof *domains; i++)
    vips.g_log_set_handler(domains[i], LOG_ALL_LEVELS, swallow, NULL);
  vips.vips_concurrency_set(1);
  vips.vips_cache_set_max(0);
  /* Before 8.15 libvips writes machine code for its filters at run time, through Orc, which has crashed
   * programs that filter on many threads; and its sums are rounded otherwise than those of the C that other
   * processors run. 40 pictures on a board take as long without it. */
  if (vips.vips_vector_set_enabled && vips.vips_version(0) == 8 && vips.vips_version(1) < 15)
    vips.vips_vector_set_enabled(0);
  if (vips.vips_block_untrusted_set) vips.vips_block_untrusted_set(1);
  if (vips.vips_operation_block_set) {
    /* JPEG XL is a wanted format; PDF is a program, not a picture. So is SVG, but
     * we draw our own with it: what keeps strangers' drawings out is is_drawing().
     * JPEG 2000 stays blocked: a public test file corrupts the heap of libvips 8.14.1. */
    vips.vips_operation_block_set("VipsForeignLoadJxl", 0);
    vips.vips_operation_block_set("VipsForeignLoadSvg", 0);
    vips.vips_operation_block_set("VipsForeignLoadPdf", 1);
  }
  return 0;
}

int pinpalettes_vips_version(int part) { return vips.vips_version(part); }
char *pinpalettes_vips_take_error(void) { return vips.vips_error_buffer_copy(); }
void pinpalettes_vips_unref(VipsImage *image) { vips.g_object_unref(image); }
void pinpalettes_vips_free(void *memory) { vips.g_free(memory); }

const char *pinpalettes_vips_find_loader(const void *bytes, size_t count) {
  return vips.vips_foreign_find_load_buffer(bytes, count);
}

/* libvips' blocks hold for the whole process, so one that is lifted for our own drawings is lifted
 * for everybody's. Every function that lets libvips choose a loader for bytes asks here first. */
static int is_drawing(const void *bytes, size_t count) {
  const char *loader = vips.vips_foreign_find_load_buffer(bytes, count);
  return loader && strstr(loader, "Svg") != NULL;
}

VipsImage *pinpalettes_vips_open(const void *bytes, size_t count) {
  if (is_drawing(bytes, count)) return NULL;
  return vips.vips_image_new_from_buffer(bytes, count, "", NULL);
}

int pinpalettes_vips_open_svg(const void *bytes, size_t count, VipsImage **out, double scale) {
  return vips.vips_svgload_buffer((void *)bytes, count, out, "scale", scale, NULL);
}

int pinpalettes_vips_width(const VipsImage *image) { return vips.vips_image_get_width(image); }
int pinpalettes_vips_height(const VipsImage *image) { return vips.vips_image_get_height(image); }
int pinpalettes_vips_bands(const VipsImage *image) { return vips.vips_image_get_bands(image); }
int pinpalettes_vips_has_alpha(VipsImage *image) { return vips.vips_image_hasalpha(image); }
int pinpalettes_vips_orientation(VipsImage *image) { return vips.vips_image_get_orientation(image); }

int pinpalettes_vips_frames(VipsImage *image) { return vips.vips_image_get_n_pages(image); }

const char *pinpalettes_vips_text_field(const VipsImage *image, const char *name) {
  const char *text = NULL;
  /* Asked for first: a field that is missing is no failure to leave words of. */
  if (!vips.vips_image_get_typeof(image, name) || vips.vips_image_get_string(image, name, &text)) return NULL;
  return text;
}

/* Whether the picture brings an ICC profile. libvips 8.14 shifts the colors of one that does not
 * (#b03a2e becomes #ac3325) when told to export to sRGB, so only tagged pictures may be exported. */
static int has_profile(const void *bytes, size_t count) {
  VipsImage *image = vips.vips_image_new_from_buffer(bytes, count, "", NULL);
  if (!image) return 0; /* whoever decodes next finds the words for it */
  int found = vips.vips_image_get_typeof(image, "icc-profile-data") != 0;
  vips.g_object_unref(image);
  return found;
}

/* The loader must be told to fail on files that end early by its own option: libvips 8.14 does not
 * hand on the one that vips_thumbnail_buffer() has. */
int pinpalettes_vips_thumbnail(const void *bytes, size_t count, VipsImage **out, int width, int height) {
  if (is_drawing(bytes, count)) return 1;
  void *data = (void *)bytes;
  return has_profile(bytes, count)
             ? vips.vips_thumbnail_buffer(data, count, out, width, "height", height, "size", SIZE_DOWN,
                                          "option_string", "[fail_on=truncated]",
                                          "export_profile", "srgb", NULL)
             : vips.vips_thumbnail_buffer(data, count, out, width, "height", height, "size", SIZE_DOWN,
                                          "option_string", "[fail_on=truncated]", NULL);
}

int pinpalettes_vips_to_srgb(VipsImage *image, VipsImage **out) {
  return vips.vips_colourspace(image, out, INTERPRETATION_SRGB, NULL);
}

int pinpalettes_vips_to_uchar(VipsImage *image, VipsImage **out) {
  return vips.vips_cast(image, out, FORMAT_UCHAR, NULL);
}

int pinpalettes_vips_add_alpha(VipsImage *image, VipsImage **out) {
  return vips.vips_addalpha(image, out, NULL);
}

int pinpalettes_vips_first_bands(VipsImage *image, VipsImage **out, int count) {
  return vips.vips_extract_band(image, out, 0, "n", count, NULL);
}

void *pinpalettes_vips_render(VipsImage *image, size_t *size) {
  return vips.vips_image_write_to_memory(image, size);
}

int pinpalettes_vips_from_pixels(const void *pixels, size_t size, VipsImage **out, int width,
                                 int height, int bands) {
  VipsImage *plain =
      vips.vips_image_new_from_memory(pixels, size, width, height, bands, FORMAT_UCHAR);
  if (!plain) return 1;
  int status = vips.vips_copy(plain, out, "interpretation", INTERPRETATION_SRGB, NULL);
  vips.g_object_unref(plain);
  return status;
}

int pinpalettes_vips_text(VipsImage **out, const char *markup, const char *font,
                          const char *font_file) {
  return font_file ? vips.vips_text(out, markup, "font", font, "fontfile", font_file, "dpi", 72, NULL)
                   : vips.vips_text(out, markup, "font", font, "dpi", 72, NULL);
}

/* A board of 2400 by 3600 photographed pixels takes .35 s and 10.9 MB; with level 6 and libpng's choice of
 * filters, line by line, 2.3 s and 10.2 MB. */
int pinpalettes_vips_save_png(VipsImage *image, void **out, size_t *size) {
  return vips.vips_pngsave_buffer(image, out, size, "compression", 1, "filter", PNG_FILTER_PAETH,
                                  "strip", 1, NULL);
}

int pinpalettes_vips_save_jpeg(VipsImage *image, void **out, size_t *size, int quality) {
  return vips.vips_jpegsave_buffer(image, out, size, "Q", quality, "subsample_mode", SUBSAMPLE_OFF,
                                   "optimize_coding", 1, "strip", 1, NULL);
}

int pinpalettes_vips_save_webp(VipsImage *image, void **out, size_t *size, int quality) {
  return vips.vips_webpsave_buffer(image, out, size, "Q", quality, "strip", 1, NULL);
}

int pinpalettes_vips_area(VipsImage *image, VipsImage **out, int left, int top, int width, int height) {
  return vips.vips_extract_area(image, out, left, top, width, height, NULL);
}

int pinpalettes_vips_premultiply(VipsImage *image, VipsImage **out) {
  return vips.vips_premultiply(image, out, NULL);
}

int pinpalettes_vips_unpremultiply(VipsImage *image, VipsImage **out) {
  return vips.vips_unpremultiply(image, out, NULL);
}

int pinpalettes_vips_resize(VipsImage *image, VipsImage **out, double across, double down) {
  return vips.vips_resize(image, out, across, "vscale", down, NULL);
}

int pinpalettes_vips_attention(VipsImage *image, int width, int height, int *x, int *y) {
  VipsImage *crop = NULL;
  int status;
  /* Older ones tell only which crop they would make. */
  int tells = vips.vips_version(0) > 8 || (vips.vips_version(0) == 8 && vips.vips_version(1) >= 14);
  if (tells)
    status = vips.vips_smartcrop(image, &crop, width, height, "interesting", INTERESTING_ATTENTION,
                                 "attention_x", x, "attention_y", y, NULL);
  else
    status = vips.vips_smartcrop(image, &crop, width, height, "interesting", INTERESTING_ATTENTION, NULL);
  if (status) return status;
  if (!tells) {
    *x = width / 2 - vips.vips_image_get_xoffset(crop);
    *y = height / 2 - vips.vips_image_get_yoffset(crop);
  }
  vips.g_object_unref(crop);
  return 0;
}
