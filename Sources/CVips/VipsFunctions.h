/* What CVips calls in libvips, and with which numbers: for CVips.c and for
 * Scripts/check-c-abi, which holds all of it against libvips' own headers. */
#ifndef PINPALETTES_VIPS_FUNCTIONS_H
#define PINPALETTES_VIPS_FUNCTIONS_H

/* Prototypes as libvips 8.10 and later declare them.
 * X(result, name, parameters). */
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
  X(int, vips_image_get_n_pages, (VipsImage *))                                                    \
  X(int, vips_svgload_buffer, (void *, size_t, VipsImage **, ...))                                 \
  X(int, vips_thumbnail_buffer, (void *, size_t, VipsImage **, int, ...))                          \
  X(int, vips_colourspace, (VipsImage *, VipsImage **, int, ...))                                  \
  X(int, vips_cast, (VipsImage *, VipsImage **, int, ...))                                         \
  X(int, vips_addalpha, (VipsImage *, VipsImage **, ...))                                          \
  X(int, vips_extract_band, (VipsImage *, VipsImage **, int, ...))                                 \
  X(void *, vips_image_write_to_memory, (VipsImage *, size_t *))                                   \
  X(VipsImage *, vips_image_new_from_memory, (const void *, size_t, int, int, int, int))           \
  X(int, vips_copy, (VipsImage *, VipsImage **, ...))                                              \
  X(int, vips_text, (VipsImage **, const char *, ...))                                             \
  X(int, vips_extract_area, (VipsImage *, VipsImage **, int, int, int, int, ...))                  \
  X(int, vips_premultiply, (VipsImage *, VipsImage **, ...))                                       \
  X(int, vips_unpremultiply, (VipsImage *, VipsImage **, ...))                                     \
  X(int, vips_resize, (VipsImage *, VipsImage **, double, ...))                                    \
  X(int, vips_smartcrop, (VipsImage *, VipsImage **, int, int, ...))                               \
  X(int, vips_image_get_xoffset, (const VipsImage *))                                              \
  X(size_t, vips_image_get_typeof, (const VipsImage *, const char *))                              \
  X(int, vips_image_get_string, (const VipsImage *, const char *, const char **))                  \
  X(int, vips_image_get_yoffset, (const VipsImage *))                                              \
  X(int, vips_pngsave_buffer, (VipsImage *, void **, size_t *, ...))                               \
  X(int, vips_jpegsave_buffer, (VipsImage *, void **, size_t *, ...))                              \
  X(int, vips_webpsave_buffer, (VipsImage *, void **, size_t *, ...))                              \
  X(void, g_object_unref, (void *))                                                                \
  X(void, g_free, (void *))                                                                        \
  X(unsigned, g_log_set_handler,                                                                   \
    (const char *, int, void (*)(const char *, int, const char *, void *), void *))

/* Absent from libvips before 8.13; without them nothing is blocked. */
#define VIPS_OPTIONAL_FUNCTIONS(X)                                                                 \
  X(void, vips_block_untrusted_set, (int))                                                         \
  X(void, vips_vector_set_enabled, (int))                                                          \
  X(void, vips_operation_block_set, (const char *, int))

enum {
  INTERPRETATION_SRGB = 22,
  FORMAT_UCHAR = 0,
  SIZE_DOWN = 2,
  SUBSAMPLE_OFF = 2,
  INTERESTING_ATTENTION = 3,
  PNG_FILTER_PAETH = 0x80,
  LOG_ALL_LEVELS = 0xFF & ~3 /* neither recursion nor fatality may be masked */
};

#endif
