/* Holds what Sources/CVips declares against libvips' own headers. Compiled, never run:
 *
 *   cc -std=gnu11 -fsyntax-only $(pkg-config --cflags vips) Scripts/check-c-abi/vips.c
 */
#include <vips/vips.h>
/* Which vips.h leaves out. */
#include <vips/vector.h>

#include "../../Sources/CVips/VipsFunctions.h"

#define SAME(result, name, parameters)                                                             \
  _Static_assert(__builtin_types_compatible_p(__typeof__(&name), result(*) parameters),            \
                 "CVips declares " #name " otherwise than libvips does");
VIPS_FUNCTIONS(SAME)
VIPS_OPTIONAL_FUNCTIONS(SAME)

#define EQUAL(ours, theirs) _Static_assert(ours == (int)theirs, #ours " is not " #theirs)
EQUAL(INTERPRETATION_SRGB, VIPS_INTERPRETATION_sRGB);
EQUAL(FORMAT_UCHAR, VIPS_FORMAT_UCHAR);
EQUAL(SIZE_DOWN, VIPS_SIZE_DOWN);
EQUAL(SUBSAMPLE_OFF, VIPS_FOREIGN_SUBSAMPLE_OFF);
EQUAL(INTERESTING_ATTENTION, VIPS_INTERESTING_ATTENTION);
EQUAL(PNG_FILTER_PAETH, VIPS_FOREIGN_PNG_FILTER_PAETH);
EQUAL((LOG_ALL_LEVELS & ~G_LOG_LEVEL_MASK), 0);
