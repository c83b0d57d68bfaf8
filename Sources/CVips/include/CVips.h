/* The part of libvips that PinPalettes uses, loaded on demand.
 *
 * Nothing here links against libvips or needs its headers: the library and its
 * hundred dependencies cost 70 ms to load, which a command that reads only
 * a catalog must not pay. pinpalettes_vips_load() opens it and fills a table;
 * every other function calls through that table and must not be called before.
 *
 * Functions return 0 for success unless they say otherwise, and leave libvips'
 * words in its error buffer when they fail. An image written to `out` is an
 * owned reference, to be released with pinpalettes_vips_unref().
 */
#ifndef PINPALETTES_CVIPS_H
#define PINPALETTES_CVIPS_H

#include <stddef.h>

typedef struct _VipsImage VipsImage;

/* Opens the library at `path` (a file name searches the system's folders) and
 * fills the table. Nonzero, with a reason in `message`, when the library or one
 * of its functions is missing. Not thread-safe: call it once. */
int pinpalettes_vips_load(const char *path, char *message, size_t message_size);

/* Starts libvips: quiet, one thread an image, no operation cache, no loaders
 * that libvips itself calls unfit for untrusted files. Call it once. */
int pinpalettes_vips_start(void);

/* Part 0…2 of the version: major, minor, micro. */
int pinpalettes_vips_version(int part);

/* The words of the last failure, which are then forgotten; free with
 * pinpalettes_vips_free(). Never NULL, may be empty. */
char *pinpalettes_vips_take_error(void);

void pinpalettes_vips_unref(VipsImage *image);
void pinpalettes_vips_free(void *memory);

/* The nickname of the loader that recognises these bytes, or NULL. Not owned. */
const char *pinpalettes_vips_find_loader(const void *bytes, size_t count);

/* Opens bytes lazily: the header is read now, pixels when something is
 * rendered. NULL for a drawing (SVG), as for what cannot be opened. `bytes` must outlive
 * the image. */
VipsImage *pinpalettes_vips_open(const void *bytes, size_t count);

/* Opens an SVG at `scale` times its own size, which is known at once; it is drawn when rendered.
 * The only way to libvips' SVG loader: all others refuse drawings. */
int pinpalettes_vips_open_svg(const void *bytes, size_t count, VipsImage **out, double scale);

int pinpalettes_vips_width(const VipsImage *image);
int pinpalettes_vips_height(const VipsImage *image);
int pinpalettes_vips_bands(const VipsImage *image);
int pinpalettes_vips_has_alpha(VipsImage *image);
/* EXIF orientation, 1…8. */
int pinpalettes_vips_orientation(VipsImage *image);

/* How many frames or pages the file has; 1 where it does not say. */
int pinpalettes_vips_frames(VipsImage *image);

/* What the file says under a name, such as `exif-ifd2-DateTimeOriginal`; NULL where it does not say, or not as
 * text. It belongs to the image. */
const char *pinpalettes_vips_text_field(const VipsImage *image, const char *name);

/* Shrinks on load to fit the box, never enlarges; upright, in sRGB. Fails on
 * files that end early and on drawings. `bytes` must outlive the image. */
int pinpalettes_vips_thumbnail(const void *bytes, size_t count, VipsImage **out, int width, int height);

/* Converts to sRGB by the image's own interpretation. */
int pinpalettes_vips_to_srgb(VipsImage *image, VipsImage **out);
int pinpalettes_vips_to_uchar(VipsImage *image, VipsImage **out);
/* Adds an opaque alpha band. */
int pinpalettes_vips_add_alpha(VipsImage *image, VipsImage **out);
/* Keeps the first `count` bands. */
int pinpalettes_vips_first_bands(VipsImage *image, VipsImage **out, int count);

/* Renders: the pixels, packed; `size` bytes to free with pinpalettes_vips_free(). NULL on failure. */
void *pinpalettes_vips_render(VipsImage *image, size_t *size);

/* Wraps packed 8-bit sRGB pixels, which must outlive the image. */
int pinpalettes_vips_from_pixels(const void *pixels, size_t size, VipsImage **out, int width,
                                 int height, int bands);

/* Sets one line of Pango markup as a mask of its ink, 0…255. `font` is a family and a size in
 * pixels; `font_file` holds that family, or is NULL for the system's fonts. */
int pinpalettes_vips_text(VipsImage **out, const char *markup, const char *font,
                          const char *font_file);

/* Encode without metadata; `size` bytes at `out`, to free with pinpalettes_vips_free(). JPEG keeps
 * color at full resolution (4:4:4). */
int pinpalettes_vips_save_png(VipsImage *image, void **out, size_t *size);
int pinpalettes_vips_save_jpeg(VipsImage *image, void **out, size_t *size, int quality);
int pinpalettes_vips_save_webp(VipsImage *image, void **out, size_t *size, int quality);

/* A rectangle of an image, which must contain it. */
int pinpalettes_vips_area(VipsImage *image, VipsImage **out, int left, int top, int width, int height);

/* Multiplies colors by alpha, the last band, and back; both give floats. */
int pinpalettes_vips_premultiply(VipsImage *image, VipsImage **out);
int pinpalettes_vips_unpremultiply(VipsImage *image, VipsImage **out);

/* Resamples by Lanczos' kernel of three lobes; sides are rounded to nearest. */
int pinpalettes_vips_resize(VipsImage *image, VipsImage **out, double across, double down);

/* The pixel that draws the eye, when an area of `width` by `height` is looked for. */
int pinpalettes_vips_attention(VipsImage *image, int width, int height, int *x, int *y);

#endif
