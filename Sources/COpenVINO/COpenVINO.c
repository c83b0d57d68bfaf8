#include "COpenVINO.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static pinpalettes_openvino_outcome fail(void *library, pinpalettes_openvino *functions, char *reason,
                                         size_t capacity, const char *words) {
  snprintf(reason, capacity, "%s", words ? words : "no reason given");
  free(functions);
  if (library) dlclose(library);
  return PINPALETTES_OPENVINO_UNUSABLE;
}

pinpalettes_openvino_outcome pinpalettes_openvino_load(
    const char *path, const pinpalettes_openvino **table, char *reason, size_t capacity) {
  *table = NULL;
  if (access(path, F_OK) != 0) return PINPALETTES_OPENVINO_ABSENT;

  pinpalettes_openvino *functions = calloc(1, sizeof *functions);
  if (!functions) return fail(NULL, NULL, reason, capacity, "out of memory");
  /* The thread library's hwloc complains on stderr where /sys is hidden, as in a sandbox. */
  setenv("HWLOC_HIDE_ERRORS", "2", 0);
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) return fail(NULL, functions, reason, capacity, dlerror());

  /* POSIX requires that an object pointer from dlsym can be stored as a function pointer. */
#define RESOLVE(name)                                                                  \
  do {                                                                                 \
    void *symbol = dlsym(library, #name);                                              \
    if (!symbol) return fail(library, functions, reason, capacity, "it lacks " #name); \
    *(void **)&functions->name = symbol;                                               \
  } while (0)

  RESOLVE(ov_get_last_err_msg);
  RESOLVE(ov_free);
  RESOLVE(ov_get_openvino_version);
  RESOLVE(ov_version_free);
  RESOLVE(ov_core_create);
  RESOLVE(ov_core_free);
  RESOLVE(ov_core_get_property);
  RESOLVE(ov_core_get_available_devices);
  RESOLVE(ov_available_devices_free);
  RESOLVE(ov_core_compile_model_from_file_props);
  RESOLVE(ov_compiled_model_create_infer_request);
  RESOLVE(ov_compiled_model_input_by_name);
  RESOLVE(ov_compiled_model_output_by_name);
  RESOLVE(ov_compiled_model_free);
  RESOLVE(ov_port_get_partial_shape);
  RESOLVE(ov_port_get_element_type);
  RESOLVE(ov_partial_shape_free);
  RESOLVE(ov_output_const_port_free);
  RESOLVE(ov_infer_request_set_tensor);
  RESOLVE(ov_infer_request_get_tensor);
  RESOLVE(ov_infer_request_infer);
  RESOLVE(ov_infer_request_start_async);
  RESOLVE(ov_infer_request_wait);
  RESOLVE(ov_infer_request_free);
  RESOLVE(ov_tensor_create);
  RESOLVE(ov_tensor_get_element_type);
  RESOLVE(ov_tensor_get_shape);
  RESOLVE(ov_shape_free);
  RESOLVE(ov_tensor_data);
  RESOLVE(ov_tensor_free);
#undef RESOLVE

  *table = functions;
  return PINPALETTES_OPENVINO_LOADED;
}
