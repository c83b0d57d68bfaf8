#include "CLittleCMS.h"

struct _cmsContext_struct;
#include "LittleCMSFunctions.h"

#include <dlfcn.h>
#include <stdio.h>

#define DECLARE(result, name, parameters) result(*name) parameters;
static struct {
  LCMS_FUNCTIONS(DECLARE, uint32_t)
} lcms;

/* Damaged profiles are ignored; nobody wants to read about them on stderr. */
static void swallow(struct _cmsContext_struct *context, uint32_t code, const char *text) {}

int pinpalettes_lcms_load(const char *path, char *message, size_t message_size) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    snprintf(message, message_size, "%s", dlerror());
    return 1;
  }
#define FILL(result, name, parameters)                                                             \
  *(void **)&lcms.name = dlsym(library, #name);                                                    \
  if (!lcms.name) {                                                                                \
    snprintf(message, message_size, "%s lacks the function " #name, path);                         \
    return 1;                                                                                      \
  }
  LCMS_FUNCTIONS(FILL, uint32_t)
  lcms.cmsSetLogErrorHandler(swallow);
  return 0;
}

int pinpalettes_lcms_version(void) { return lcms.cmsGetEncodedCMMversion(); }

/* NULL unless both profiles are sound and fit the pixels. */
static void *transform(void *from, void *to, int is_gray) {
  if (!from || !to || lcms.cmsGetColorSpace(from) != (is_gray ? SPACE_GRAY : SPACE_RGB)) return NULL;
  return lcms.cmsCreateTransform(from, is_gray ? PIXELS_GRAY : PIXELS_RGBA, to, PIXELS_RGBA,
                                 INTENT_RELATIVE, 0);
}

int pinpalettes_lcms_to_srgb(const void *profile, size_t profile_size, const void *gray,
                             void *pixels, size_t count) {
  if (profile_size > UINT32_MAX || count > UINT32_MAX) return 0;
  void *from = lcms.cmsOpenProfileFromMem(profile, (uint32_t)profile_size);
  void *to = lcms.cmsCreate_sRGBProfile();
  void *conversion = transform(from, to, gray != NULL);
  if (conversion) {
    lcms.cmsDoTransform(conversion, gray ? gray : pixels, pixels, (uint32_t)count);
    lcms.cmsDeleteTransform(conversion);
  }
  if (from) lcms.cmsCloseProfile(from);
  if (to) lcms.cmsCloseProfile(to);
  return conversion != NULL;
}
