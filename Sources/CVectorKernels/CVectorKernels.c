#include "CVectorKernels.h"
#include "DotRows.h"

typedef struct {
  const char *name;
  PINPALETTES_DOT_ROWS((*dot_rows));
} kernel;

/* Every variant for this kind of processor, from the plainest to the fastest; each machine that can
 * run one can run those before it. */
static const kernel kernels[] = {
    {"plain", pinpalettes_dot_rows_plain},
#if defined(__x86_64__)
    {"avx2", pinpalettes_dot_rows_avx2},
    {"avx512vnni", pinpalettes_dot_rows_avx512vnni},
#elif defined(__aarch64__)
    {"neon", pinpalettes_dot_rows_neon},
#endif
};

int pinpalettes_kernel_count(void) {
#if defined(__x86_64__)
  /* These also ask whether the system saves the wide registers. */
  if (!__builtin_cpu_supports("avx2")) return 1;
  if (!__builtin_cpu_supports("avx512bw") || !__builtin_cpu_supports("avx512vnni")) return 2;
#endif
  /* NEON is part of every 64-bit ARM processor: there is nothing to ask. */
  return (int)(sizeof kernels / sizeof *kernels);
}

static int is_variant(int variant) { return variant >= 0 && variant < pinpalettes_kernel_count(); }

const char *pinpalettes_kernel_name(int variant) {
  return is_variant(variant) ? kernels[variant].name : NULL;
}

void pinpalettes_dot_rows(int variant, const int16_t *query, const int8_t *rows, size_t stride,
                          size_t count, int32_t *dots) {
  kernels[is_variant(variant) ? variant : 0].dot_rows(query, rows, stride, count, dots);
}
