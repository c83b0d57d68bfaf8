/* Holds what Sources/CTurboJPEG declares against TurboJPEG's own header. Compiled, never run:
 *
 *   cc -std=gnu11 -fsyntax-only Scripts/check-c-abi/turbojpeg.c
 */
#include <turbojpeg.h>

#include "../../Sources/CTurboJPEG/TurboJPEGFunctions.h"

#define SAME(result, name, parameters)                                                             \
  _Static_assert(__builtin_types_compatible_p(__typeof__(&name), result(*) parameters),            \
                 "CTurboJPEG declares " #name " otherwise than TurboJPEG does");
TURBOJPEG_FUNCTIONS(SAME)

#define EQUAL(ours, theirs) _Static_assert(ours == (int)theirs, #ours " is not " #theirs)
EQUAL(FORMAT_RGBA, TJPF_RGBA);
EQUAL(LIMIT_SCANS, TJFLAG_LIMITSCANS);
