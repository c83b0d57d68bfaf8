#include "CTurboJPEG.h"
#include "TurboJPEGFunctions.h"

#include <dlfcn.h>
#include <stdio.h>

#define DECLARE(result, name, parameters) result(*name) parameters;
static struct {
  TURBOJPEG_FUNCTIONS(DECLARE)
} turbojpeg;
static int generation;

int pinpalettes_turbojpeg_load(const char *path, char *message, size_t message_size) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    snprintf(message, message_size, "%s", dlerror());
    return 1;
  }
#define FILL(result, name, parameters)                                                             \
  *(void **)&turbojpeg.name = dlsym(library, #name);                                               \
  if (!turbojpeg.name) {                                                                           \
    snprintf(message, message_size, "%s lacks the function " #name, path);                         \
    return 1;                                                                                      \
  }
  TURBOJPEG_FUNCTIONS(FILL)
  generation = dlsym(library, "tj3Init") ? 3 : 2;
  return 0;
}

int pinpalettes_turbojpeg_generation(void) { return generation; }

pinpalettes_turbojpeg *pinpalettes_turbojpeg_open(void) {
  return (pinpalettes_turbojpeg *)turbojpeg.tjInitDecompress();
}

void pinpalettes_turbojpeg_close(pinpalettes_turbojpeg *decompressor) {
  turbojpeg.tjDestroy(decompressor);
}

int pinpalettes_turbojpeg_decode(pinpalettes_turbojpeg *decompressor, const void *bytes,
                                 size_t count, void *pixels, int width, int height) {
  return turbojpeg.tjDecompress2(decompressor, bytes, count, pixels, width, 0, height, FORMAT_RGBA,
                                 LIMIT_SCANS);
}

const char *pinpalettes_turbojpeg_words(pinpalettes_turbojpeg *decompressor) {
  return turbojpeg.tjGetErrorStr2(decompressor);
}
