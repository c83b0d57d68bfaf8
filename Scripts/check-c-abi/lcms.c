/* Holds what Sources/CLittleCMS declares against Little CMS's own header. Compiled, never run:
 *
 *   cc -std=gnu11 -fsyntax-only Scripts/check-c-abi/lcms.c
 */
#include <lcms2.h>

#include "../../Sources/CLittleCMS/LittleCMSFunctions.h"

#define SAME(result, name, parameters)                                                             \
  _Static_assert(__builtin_types_compatible_p(__typeof__(&name), result(*) parameters),            \
                 "CLittleCMS declares " #name " otherwise than Little CMS does");
LCMS_FUNCTIONS(SAME, cmsColorSpaceSignature)

/* CLittleCMS takes a color space for an unsigned integer of 32 bits. */
_Static_assert(sizeof(cmsColorSpaceSignature) == sizeof(uint32_t), "color spaces have grown");

#define EQUAL(ours, theirs) _Static_assert(ours == (int)(theirs), #ours " is not " #theirs)
EQUAL(SPACE_RGB, cmsSigRgbData);
EQUAL(SPACE_GRAY, cmsSigGrayData);
EQUAL(PIXELS_RGBA, TYPE_RGBA_8);
EQUAL(PIXELS_GRAY, TYPE_GRAY_8);
EQUAL(INTENT_RELATIVE, INTENT_RELATIVE_COLORIMETRIC);
