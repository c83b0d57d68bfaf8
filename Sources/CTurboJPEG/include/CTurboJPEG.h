/* The part of TurboJPEG that PinPalettes uses, loaded on demand.
 *
 * Nothing here links against the library or needs its headers. TurboJPEG rather than libjpeg: its
 * handles are opaque, so one declaration fits every build, whichever libjpeg it imitates.
 * pinpalettes_turbojpeg_load() fills a table; every other function calls through that table and
 * must not be called before. A handle serves one thread at a time.
 */
#ifndef PINPALETTES_CTURBOJPEG_H
#define PINPALETTES_CTURBOJPEG_H

#include <stddef.h>

typedef struct pinpalettes_turbojpeg pinpalettes_turbojpeg;

/* Opens the library at `path` (a file name searches the system's folders) and fills the table.
 * Nonzero, with a reason in `message`, when the library or one of its functions is missing. Not
 * thread-safe: call it once. */
int pinpalettes_turbojpeg_load(const char *path, char *message, size_t message_size);

/* The generation of the interface, 2 or 3; the library tells nothing more about its version. */
int pinpalettes_turbojpeg_generation(void);

/* A decompressor, or NULL; to be closed. */
pinpalettes_turbojpeg *pinpalettes_turbojpeg_open(void);
void pinpalettes_turbojpeg_close(pinpalettes_turbojpeg *decompressor);

/* Decodes to `width` by `height`, which one of the scales must give, as R G B A with opaque alpha,
 * row by row. Refuses progressive files of more than 500 scans. Nonzero when the library had
 * anything to say, be it a warning or a failure: a failure that follows a warning counts as a
 * warning in libjpeg-turbo 2, so only the pixels tell whether all were written. */
int pinpalettes_turbojpeg_decode(pinpalettes_turbojpeg *decompressor, const void *bytes,
                                 size_t count, void *pixels, int width, int height);

/* The words of the last failure or warning; not owned, never NULL. */
const char *pinpalettes_turbojpeg_words(pinpalettes_turbojpeg *decompressor);

#endif
