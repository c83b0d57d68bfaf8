/* The part of Cairo, Pango and fontconfig that PinPalettes uses, loaded on demand.
 *
 * Nothing here links against the libraries or needs their headers. pinpalettes_cairo_load() opens
 * libpangocairo, which brings the others, and fills a table; every other function calls through that
 * table and must not be called before.
 *
 * A drawing that fails remembers its first failure and ignores what follows; pinpalettes_cairo_status()
 * tells at the end. Lengths are in user units: pixels, or points in a PDF. Colors are 0…1, not multiplied
 * by alpha. Pixels are B G R A bytes on the machines that Swift runs on, multiplied by alpha.
 */
#ifndef PINPALETTES_CCAIRO_H
#define PINPALETTES_CCAIRO_H

#include <stddef.h>

typedef struct _cairo cairo_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;

/* Opens libpangocairo at `path` (a file name searches the system's folders) and fills the table.
 * Nonzero, with a reason in `message`, when it or one of the functions is missing. Not thread-safe:
 * call it once. */
int pinpalettes_cairo_load(const char *path, char *message, size_t message_size);

/* The versions of the libraries; fontconfig's as 21401 for 2.14.1. */
const char *pinpalettes_cairo_version(void);
const char *pinpalettes_pango_version(void);
int pinpalettes_fontconfig_version(void);

/* A drawing onto pixels, `stride` bytes a row, which must outlive it. Never NULL. */
cairo_t *pinpalettes_cairo_on_pixels(void *pixels, int width, int height, int stride);

/* The bytes of a PDF: zero it before use, free `bytes` with pinpalettes_cairo_free(). */
typedef struct {
  unsigned char *bytes;
  size_t count;
  size_t capacity;
} pinpalettes_cairo_file;

/* A drawing of one page of so many points, written to `file`, which must outlive it. It has no date of
 * creation; title and author may be NULL. Never NULL. */
cairo_t *pinpalettes_cairo_on_page(pinpalettes_cairo_file *file, double width, double height,
                                   const char *title, const char *author);
void pinpalettes_cairo_free(void *memory);

/* Ends a drawing: writes everything that is not written yet. Zero for success. */
int pinpalettes_cairo_finish(cairo_t *drawing);
/* The first failure so far; zero for none. */
int pinpalettes_cairo_status(cairo_t *drawing);
/* What a status means, in English; not owned. */
const char *pinpalettes_cairo_words(int status);
void pinpalettes_cairo_destroy(cairo_t *drawing);

void pinpalettes_cairo_save(cairo_t *drawing);
void pinpalettes_cairo_restore(cairo_t *drawing);
void pinpalettes_cairo_translate(cairo_t *drawing, double x, double y);
void pinpalettes_cairo_scale(cairo_t *drawing, double factor);

/* Adds a rectangle to the path, its corners rounded by `radius`. */
void pinpalettes_cairo_rectangle(cairo_t *drawing, double x, double y, double width, double height,
                                 double radius);

/* Fills the path with a color, and forgets it. */
void pinpalettes_cairo_fill(cairo_t *drawing, double red, double green, double blue, double alpha);

/* Keeps what follows within the path (what is in it an odd number of times), and forgets it. */
void pinpalettes_cairo_clip(cairo_t *drawing);

/* Where a raster goes: its upper left corner, and the width and height of one of its pixels. */
typedef struct {
  double x;
  double y;
  double pixel_width;
  double pixel_height;
} pinpalettes_cairo_place;

/* Fills the path with a picture, and forgets it. A PDF takes a copy of the pixels. */
void pinpalettes_cairo_fill_pixels(cairo_t *drawing, void *pixels, int width, int height, int stride,
                                   int is_opaque, pinpalettes_cairo_place place);

/* The same with a JPEG file, which a PDF embeds as it is; `width` and `height` must be its own. Copies
 * the file. Onto pixels it draws black: nothing decodes it. */
void pinpalettes_cairo_fill_jpeg(cairo_t *drawing, const void *bytes, size_t count, int width,
                                 int height, pinpalettes_cairo_place place);

/* Lays black over everything, as much as `coverage` (a byte a pixel; `stride` a multiple of 4) times
 * `opacity` says. */
void pinpalettes_cairo_shade(cairo_t *drawing, void *coverage, int width, int height, int stride,
                             pinpalettes_cairo_place place, double opacity);

/* Type. What belongs to one font context must not be used by two threads at once. */

/* A context that knows the system's fonts, as far as `configuration` (an XML document of fontconfig's,
 * or NULL) does not reject them, and these files. Without hinting or rounding, so that type of any size
 * has the same shape. NULL on failure; then `failed` is the index of the file that is no font, or -1. */
PangoContext *pinpalettes_pango_context(const char *configuration, const char *const *files,
                                        int file_count, int *failed);

/* A line of plain text of `count` bytes; letter spacing in pixels; `language` may be NULL. To be
 * released with pinpalettes_pango_release(). */
PangoLayout *pinpalettes_pango_line(PangoContext *context, const char *text, int count,
                                    const char *family, double size, double letter_spacing,
                                    const char *language);
void pinpalettes_pango_measure(PangoLayout *line, double *width, double *baseline);
/* Whether the text begins in a script that runs from right to left. */
int pinpalettes_pango_is_right_to_left(const char *text, int count);
void pinpalettes_pango_release(PangoLayout *line);

/* Draws a line with its upper left corner at (x, y), as type. */
void pinpalettes_cairo_show_line(cairo_t *drawing, PangoLayout *line, double x, double y, double red,
                                 double green, double blue);

/* The same by the outlines of its letters, which unlike type are not moved to whole pixels by Cairo before
 * 1.17.4. Emoji have none. */
void pinpalettes_cairo_fill_line(cairo_t *drawing, PangoLayout *line, double x, double y, double red,
                                 double green, double blue);

/* The same as type that was set `factor` times larger: its emoji, which Cairo puts into a PDF as pictures of
 * one pixel a point, have as many times more pixels. */
void pinpalettes_cairo_place_line(cairo_t *drawing, PangoLayout *line, double x, double y, double red,
                                  double green, double blue, double factor);

#endif
