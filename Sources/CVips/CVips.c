#include "CVips.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

/* Prototypes as libvips 8.10 and later declare them; Scripts/check-c-abi holds
 * them against the real headers. X(result, name, parameters). */
#define VIPS_FUNCTIONS(X)                                                                          \
  X(int, vips_init, (const char *))                                                                \
  X(int, vips_version, (int))                                                                      \
  X(void, vips_concurrency_set, (int))                                                             \
  X(void, vips_cache_set_max, (int))                                                               \
  X(char *, vips_error_buffer_copy, (void))                                                        \
  X(const char *, vips_foreign_find_load_buffer, (const void *, size_t))                           \
  X(VipsImage *, vips_image_new_from_buffer, (const void *, size_t, const char *, ...))            \
  X(int, vips_image_get_width, (const VipsImage *))                                                \
  X(int, vips_image_get_height, (const VipsImage *))                                               \
  X(int, vips_image_get_bands, (const VipsImage *))                                                \
  X(int, vips_image_hasalpha, (VipsImage *))                                                       \
  X(int, vips_image_get_orientation, (VipsImage *))                                                \
  X(int, vips_thumbnail_buffer, (void *, size_t, VipsImage **, int, ...))                          \
  X(int, vips_colourspace, (VipsImage *, VipsImage **, int, ...))                                  \
  X(int, vips_cast, (VipsImage *, VipsImage **, int, ...))                                         \
  X(int, vips_addalpha, (VipsImage *, VipsImage **, ...))                                          \
  X(int, vips_extract_band, (VipsImage *, VipsImage **, int, ...))                                 \
  X(void *, vips_image_write_to_memory, (VipsImage *, size_t *))                                   \
  X(void, g_object_unref, (void *))                                                                \
  X(void, g_free, (void *))                                                                        \
  X(unsigned, g_log_set_handler,                                                                   \
    (const char *, int, void (*)(const char *, int, const char *, void *), void *))

/* Absent from libvips before 8.13; without them nothing is blocked. */
#define VIPS_OPTIONAL_FUNCTIONS(X)                                                                 \
  X(void, vips_block_untrusted_set, (int))                                                         \
  X(void, vips_operation_block_set, (const char *, int))

#define DECLARE(result, name, parameters) result(*name) parameters;
static struct {
  VIPS_FUNCTIONS(DECLARE)
  VIPS_OPTIONAL_FUNCTIONS(DECLARE)
} vips;

enum {
  INTERPRETATION_SRGB = 22,
  FORMAT_UCHAR = 0,
  SIZE_DOWN = 2,
  FAIL_ON_TRUNCATED = 1,
  LOG_ALL_LEVELS = 0xFF & ~3 /* neither recursion nor fatality may be masked */
};

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
  if (vips.vips_block_untrusted_set) vips.vips_block_untrusted_set(1);
  if (vips.vips_operation_block_set) {
    /* JPEG XL and JPEG 2000 are wanted formats; SVG and PDF are programs, not pictures. */
    vips.vips_operation_block_set("VipsForeignLoadJxl", 0);
    vips.vips_operation_block_set("VipsForeignLoadJp2k", 0);
    vips.vips_operation_block_set("VipsForeignLoadSvg", 1);
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

VipsImage *pinpalettes_vips_open(const void *bytes, size_t count) {
  return vips.vips_image_new_from_buffer(bytes, count, "", NULL);
}

int pinpalettes_vips_width(const VipsImage *image) { return vips.vips_image_get_width(image); }
int pinpalettes_vips_height(const VipsImage *image) { return vips.vips_image_get_height(image); }
int pinpalettes_vips_bands(const VipsImage *image) { return vips.vips_image_get_bands(image); }
int pinpalettes_vips_has_alpha(VipsImage *image) { return vips.vips_image_hasalpha(image); }
int pinpalettes_vips_orientation(VipsImage *image) { return vips.vips_image_get_orientation(image); }

int pinpalettes_vips_thumbnail(const void *bytes, size_t count, VipsImage **out, int width, int height) {
  return vips.vips_thumbnail_buffer((void *)bytes, count, out, width, "height", height, "size",
                                    SIZE_DOWN, "export_profile", "srgb", "fail_on",
                                    FAIL_ON_TRUNCATED, NULL);
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
