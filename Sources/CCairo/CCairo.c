#include "CairoTable.h"

#include <dlfcn.h>
#include <stdio.h>

pinpalettes_cairo_table pinpalettes_cairo_functions;

int pinpalettes_cairo_load(const char *path, char *message, size_t message_size) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    snprintf(message, message_size, "%s", dlerror());
    return 1;
  }
  /* dlsym() also looks into the libraries that this one depends on: Cairo, Pango, fontconfig, GObject. */
#define FILL(result, name, parameters)                                                             \
  *(void **)&lib.name = dlsym(library, #name);                                                     \
  if (!lib.name) {                                                                                 \
    snprintf(message, message_size, "%s lacks the function " #name, path);                         \
    return 1;                                                                                      \
  }
  CAIRO_FUNCTIONS(FILL)
  return 0;
}

const char *pinpalettes_cairo_version(void) { return lib.cairo_version_string(); }
const char *pinpalettes_pango_version(void) { return lib.pango_version_string(); }
int pinpalettes_fontconfig_version(void) { return lib.FcGetVersion(); }
