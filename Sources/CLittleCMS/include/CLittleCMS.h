/* The part of Little CMS that PinPalettes uses, loaded on demand: from an embedded profile to sRGB.
 *
 * Nothing here links against the library or needs its headers. pinpalettes_lcms_load() fills a
 * table; every other function calls through that table and must not be called before.
 */
#ifndef PINPALETTES_CLITTLECMS_H
#define PINPALETTES_CLITTLECMS_H

#include <stddef.h>

/* Opens the library at `path` (a file name searches the system's folders), fills the table and
 * keeps the library quiet. Nonzero, with a reason in `message`, when the library or one of its
 * functions is missing. Not thread-safe: call it once. */
int pinpalettes_lcms_load(const char *path, char *message, size_t message_size);

/* 2140 is version 2.14. */
int pinpalettes_lcms_version(void);

/* Converts `count` pixels to sRGB by relative colorimetry, and leaves alpha alone.
 *
 * From `gray`, one byte a pixel, to `pixels`; or in place, R G B A, when `gray` is NULL. Zero, and
 * nothing written, when the profile is damaged or is for another kind of picture. */
int pinpalettes_lcms_to_srgb(const void *profile, size_t profile_size, const void *gray,
                             void *pixels, size_t count);

#endif
