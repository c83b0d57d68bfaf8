/* The part of the OpenVINO C API (2026.4) that PinPalettes calls, as a table of functions that is filled
   when the library is loaded. Nothing is linked: a command that embeds nothing never loads OpenVINO, and
   a machine without it gets an error that says what to do. */
#ifndef PINPALETTES_COPENVINO_H
#define PINPALETTES_COPENVINO_H

#include "OpenVINOValues.h"

typedef struct ov_core ov_core_t;
typedef struct ov_compiled_model ov_compiled_model_t;
typedef struct ov_infer_request ov_infer_request_t;
typedef struct ov_tensor ov_tensor_t;
typedef struct ov_output_const_port ov_output_const_port_t;

/* Each member is the function of that name; all are set once loading has succeeded. */
typedef struct {
  /* Errors. The message is that of the process' last failure; free it with ov_free. */
  const char *(*ov_get_last_err_msg)(void);
  void (*ov_free)(const char *content);

  /* The library. */
  ov_status_e (*ov_get_openvino_version)(ov_version_t *version);
  void (*ov_version_free)(ov_version_t *version);

  /* The core: devices, and reading and compiling models. */
  ov_status_e (*ov_core_create)(ov_core_t **core);
  void (*ov_core_free)(ov_core_t *core);
  ov_status_e (*ov_core_get_property)(
      const ov_core_t *core, const char *device_name, const char *property_key, char **property_value);
  ov_status_e (*ov_core_get_available_devices)(const ov_core_t *core, ov_available_devices_t *devices);
  void (*ov_available_devices_free)(ov_available_devices_t *devices);
  ov_status_e (*ov_core_compile_model_from_file_props)(
      const ov_core_t *core, const char *model_path, const char *device_name, size_t num_properties,
      const ov_property_t *properties, ov_compiled_model_t **compiled_model);

  /* Compiled models. */
  ov_status_e (*ov_compiled_model_create_infer_request)(
      const ov_compiled_model_t *compiled_model, ov_infer_request_t **infer_request);
  ov_status_e (*ov_compiled_model_input_by_name)(
      const ov_compiled_model_t *compiled_model, const char *name, ov_output_const_port_t **input_port);
  ov_status_e (*ov_compiled_model_output_by_name)(
      const ov_compiled_model_t *compiled_model, const char *name, ov_output_const_port_t **output_port);
  void (*ov_compiled_model_free)(ov_compiled_model_t *compiled_model);

  /* Ports: what a network's inputs and outputs look like. */
  ov_status_e (*ov_port_get_partial_shape)(
      const ov_output_const_port_t *port, ov_partial_shape_t *partial_shape);
  ov_status_e (*ov_port_get_element_type)(
      const ov_output_const_port_t *port, ov_element_type_e *tensor_type);
  void (*ov_partial_shape_free)(ov_partial_shape_t *partial_shape);
  void (*ov_output_const_port_free)(ov_output_const_port_t *port);

  /* Infer requests. */
  ov_status_e (*ov_infer_request_set_tensor)(
      ov_infer_request_t *infer_request, const char *tensor_name, const ov_tensor_t *tensor);
  ov_status_e (*ov_infer_request_get_tensor)(
      const ov_infer_request_t *infer_request, const char *tensor_name, ov_tensor_t **tensor);
  ov_status_e (*ov_infer_request_infer)(ov_infer_request_t *infer_request);
  ov_status_e (*ov_infer_request_start_async)(ov_infer_request_t *infer_request);
  ov_status_e (*ov_infer_request_wait)(ov_infer_request_t *infer_request);
  void (*ov_infer_request_free)(ov_infer_request_t *infer_request);

  /* Tensors. */
  ov_status_e (*ov_tensor_create)(
      ov_element_type_e type, ov_shape_t shape, ov_tensor_t **tensor);
  ov_status_e (*ov_tensor_get_element_type)(const ov_tensor_t *tensor, ov_element_type_e *type);
  ov_status_e (*ov_tensor_get_shape)(const ov_tensor_t *tensor, ov_shape_t *shape);
  ov_status_e (*ov_shape_free)(ov_shape_t *shape);
  ov_status_e (*ov_tensor_data)(const ov_tensor_t *tensor, void **data);
  void (*ov_tensor_free)(ov_tensor_t *tensor);
} pinpalettes_openvino;

/* How loading ended. */
typedef enum {
  PINPALETTES_OPENVINO_LOADED = 0,
  /* There is no file at the path. */
  PINPALETTES_OPENVINO_ABSENT = 1,
  /* The file is there but does not load or lacks a function; `reason` says which. */
  PINPALETTES_OPENVINO_UNUSABLE = 2,
} pinpalettes_openvino_outcome;

/* The file name of the C library of the release whose declarations these are. */
#ifdef __APPLE__
#define PINPALETTES_OPENVINO_FILE "libopenvino_c.2641.dylib"
#else
#define PINPALETTES_OPENVINO_FILE "libopenvino_c.so.2641"
#endif

/* Loads the C library at `path` and writes a table that lives as long as the process to `*table`.
   On failure `*table` is NULL and `reason`, of `capacity` bytes, holds the dynamic linker's words.
   The library is never unloaded. May be called from any thread, and again for the same path. */
pinpalettes_openvino_outcome pinpalettes_openvino_load(
    const char *path, const pinpalettes_openvino **table, char *reason, size_t capacity);

#endif
