#include "DotRows.h"

#if defined(__aarch64__)
#include <arm_neon.h>

/* Adds the products of eight codes, widened to 16 bits, with those of the query. Not sdot, so that the
 * query can have sixteen bits. */
static inline int32x4_t add(int32x4_t sums, const int16_t *query, int16x8_t codes) {
  int16x8_t q = vld1q_s16(query);
  sums = vmlal_s16(sums, vget_low_s16(q), vget_low_s16(codes));
  return vmlal_high_s16(sums, q, codes);
}

PINPALETTES_DOT_ROWS(pinpalettes_dot_rows_neon) {
  for (size_t row = 0; row < count; row++, rows += stride) {
    int32x4_t a = vdupq_n_s32(0), b = a, c = a, d = a;
    for (size_t i = 0; i < stride; i += 32) {
      int8x16_t first = vld1q_s8(rows + i), second = vld1q_s8(rows + i + 16);
      a = add(a, query + i, vmovl_s8(vget_low_s8(first)));
      b = add(b, query + i + 8, vmovl_high_s8(first));
      c = add(c, query + i + 16, vmovl_s8(vget_low_s8(second)));
      d = add(d, query + i + 24, vmovl_high_s8(second));
    }
    dots[row] = vaddvq_s32(vaddq_s32(vaddq_s32(a, b), vaddq_s32(c, d)));
  }
}
#else
/* A file without declarations is no C. */
typedef int pinpalettes_no_neon;
#endif
