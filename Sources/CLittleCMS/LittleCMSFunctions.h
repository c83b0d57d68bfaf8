/* What CLittleCMS calls in Little CMS, and with which numbers: for CLittleCMS.c and for
 * Scripts/check-c-abi, which holds all of it against the library's own header. */
#ifndef PINPALETTES_LITTLE_CMS_FUNCTIONS_H
#define PINPALETTES_LITTLE_CMS_FUNCTIONS_H

#include <stdint.h>

/* Prototypes as Little CMS 2 declares them; `color_space` is its cmsColorSpaceSignature.
 * X(result, name, parameters). */
#define LCMS_FUNCTIONS(X, color_space)                                                             \
  X(int, cmsGetEncodedCMMversion, (void))                                                          \
  X(void, cmsSetLogErrorHandler, (void (*)(struct _cmsContext_struct *, uint32_t, const char *)))  \
  X(void *, cmsOpenProfileFromMem, (const void *, uint32_t))                                       \
  X(void *, cmsCreate_sRGBProfile, (void))                                                         \
  X(color_space, cmsGetColorSpace, (void *))                                                       \
  X(int, cmsCloseProfile, (void *))                                                                \
  X(void *, cmsCreateTransform, (void *, uint32_t, void *, uint32_t, uint32_t, uint32_t))          \
  X(void, cmsDoTransform, (void *, const void *, void *, uint32_t))                                \
  X(void, cmsDeleteTransform, (void *))

enum {
  SPACE_RGB = 0x52474220,  /* "RGB " */
  SPACE_GRAY = 0x47524159, /* "GRAY" */
  PIXELS_RGBA = 4 << 16 | 1 << 7 | 3 << 3 | 1,
  PIXELS_GRAY = 3 << 16 | 1 << 3 | 1,
  INTENT_RELATIVE = 1
};

#endif
