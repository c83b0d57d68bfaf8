/* The few structures and enumerations of the OpenVINO C API that cross a call by value or by layout.
   They are OpenVINO's own names and layouts, release 2026.4; Scripts/check-c-abi/openvino.c holds them
   against the real headers. */
#ifndef PINPALETTES_OPENVINO_VALUES_H
#define PINPALETTES_OPENVINO_VALUES_H

#include <stddef.h>
#include <stdint.h>

/* What every call returns; 0 is success, failures are negative. */
typedef int ov_status_e;

/* The types of tensor elements, of which these are used. */
typedef unsigned int ov_element_type_e;
#define PINPALETTES_OV_F16 3U
#define PINPALETTES_OV_F32 4U
#define PINPALETTES_OV_I32 9U
#define PINPALETTES_OV_I64 10U

/* The version of the library. */
typedef struct {
  const char *buildNumber;
  const char *description;
} ov_version_t;

/* A static shape: `rank` dimensions. */
typedef struct {
  int64_t rank;
  int64_t *dims;
} ov_shape_t;

/* A dimension that may be open: from `min` to `max`, −1 for no limit. */
typedef struct {
  int64_t min;
  int64_t max;
} ov_dimension_t;

/* A shape that may be open; `dims` has `rank.max` members unless the rank itself is open. */
typedef struct {
  ov_dimension_t rank;
  ov_dimension_t *dims;
} ov_partial_shape_t;

/* A list of device names. */
typedef struct {
  char **devices;
  size_t size;
} ov_available_devices_t;

/* A setting; every value used here is a string. */
typedef struct {
  const char *key;
  const void *value;
} ov_property_t;

#endif
