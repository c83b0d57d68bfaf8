/* Holds the declarations of Sources/COpenVINO against OpenVINO's own headers. Compiles or does not:

     cc -std=c11 -fsyntax-only -I .deps/openvino/include -I Sources/COpenVINO/include \
       Scripts/check-c-abi/openvino.c

   Run it when OpenVINO is updated. */
#include <openvino/c/openvino.h>
#include <stddef.h>

/* Our structures under other names, to stand beside the real ones. */
#define ov_status_e ours_status_e
#define ov_element_type_e ours_element_type_e
#define ov_version_t ours_version_t
#define ov_shape_t ours_shape_t
#define ov_dimension_t ours_dimension_t
#define ov_partial_shape_t ours_partial_shape_t
#define ov_available_devices_t ours_available_devices_t
#define ov_property_t ours_property_t
#include "OpenVINOValues.h"
#undef ov_status_e
#undef ov_element_type_e
#undef ov_version_t
#undef ov_shape_t
#undef ov_dimension_t
#undef ov_partial_shape_t
#undef ov_available_devices_t
#undef ov_property_t

#define SAME_TYPE(a, b) _Static_assert(__builtin_types_compatible_p(a, b), #a " differs from " #b)
#define SAME_SIZE(a, b) \
  _Static_assert(sizeof(a) == sizeof(b) && _Alignof(a) == _Alignof(b), #a " is laid out unlike " #b)
#define SAME_FIELD(type, field)                                                    \
  _Static_assert(offsetof(ours_##type, field) == offsetof(ov_##type, field),       \
                 #type "." #field " is elsewhere");                                \
  SAME_TYPE(__typeof__(((ours_##type *)0)->field), __typeof__(((ov_##type *)0)->field))

SAME_SIZE(ours_status_e, ov_status_e);
SAME_SIZE(ours_element_type_e, ov_element_type_e);
_Static_assert((ov_status_e)-1 < 0 && OK == 0, "failures are negative, success is 0");
_Static_assert(PINPALETTES_OV_F16 == F16 && PINPALETTES_OV_F32 == F32, "element types are renumbered");
_Static_assert(PINPALETTES_OV_I32 == I32 && PINPALETTES_OV_I64 == I64, "element types are renumbered");

SAME_SIZE(ours_version_t, ov_version_t);
SAME_FIELD(version_t, buildNumber);
SAME_FIELD(version_t, description);
SAME_SIZE(ours_shape_t, ov_shape_t);
SAME_FIELD(shape_t, rank);
SAME_FIELD(shape_t, dims);
SAME_SIZE(ours_dimension_t, ov_dimension_t);
SAME_FIELD(dimension_t, min);
SAME_FIELD(dimension_t, max);
SAME_SIZE(ours_partial_shape_t, ov_partial_shape_t);
_Static_assert(offsetof(ours_partial_shape_t, rank) == offsetof(ov_partial_shape_t, rank), "rank moved");
_Static_assert(offsetof(ours_partial_shape_t, dims) == offsetof(ov_partial_shape_t, dims), "dims moved");
SAME_SIZE(ours_available_devices_t, ov_available_devices_t);
SAME_FIELD(available_devices_t, devices);
SAME_FIELD(available_devices_t, size);
SAME_SIZE(ours_property_t, ov_property_t);
SAME_FIELD(property_t, key);
SAME_FIELD(property_t, value);

/* OpenVINOValues.h is not read again, so the table is declared over OpenVINO's own types. */
#include "COpenVINO.h"

#define SAME_FUNCTION(name) SAME_TYPE(__typeof__(*((pinpalettes_openvino *)0)->name), __typeof__(name))

SAME_FUNCTION(ov_get_last_err_msg);
SAME_FUNCTION(ov_free);
SAME_FUNCTION(ov_get_openvino_version);
SAME_FUNCTION(ov_version_free);
SAME_FUNCTION(ov_core_create);
SAME_FUNCTION(ov_core_free);
SAME_FUNCTION(ov_core_get_property);
SAME_FUNCTION(ov_core_get_available_devices);
SAME_FUNCTION(ov_available_devices_free);
SAME_FUNCTION(ov_core_compile_model_from_file_props);
SAME_FUNCTION(ov_compiled_model_create_infer_request);
SAME_FUNCTION(ov_compiled_model_input_by_name);
SAME_FUNCTION(ov_compiled_model_output_by_name);
SAME_FUNCTION(ov_compiled_model_free);
SAME_FUNCTION(ov_port_get_partial_shape);
SAME_FUNCTION(ov_port_get_element_type);
SAME_FUNCTION(ov_partial_shape_free);
SAME_FUNCTION(ov_output_const_port_free);
SAME_FUNCTION(ov_infer_request_set_tensor);
SAME_FUNCTION(ov_infer_request_get_tensor);
SAME_FUNCTION(ov_infer_request_infer);
SAME_FUNCTION(ov_infer_request_start_async);
SAME_FUNCTION(ov_infer_request_wait);
SAME_FUNCTION(ov_infer_request_free);
SAME_FUNCTION(ov_tensor_create);
SAME_FUNCTION(ov_tensor_get_element_type);
SAME_FUNCTION(ov_tensor_get_shape);
SAME_FUNCTION(ov_shape_free);
SAME_FUNCTION(ov_tensor_data);
SAME_FUNCTION(ov_tensor_free);
_Static_assert(sizeof(pinpalettes_openvino) == 30 * sizeof(void *), "a function is not checked above");
