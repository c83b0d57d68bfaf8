#include "DotRows.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define VNNI __attribute__((target("avx512f,avx512bw,avx512vnni")))

/* Adds the products of 32 codes, widened to 16 bits, with those of the query. vpdpwssd rather than
 * vpdpbusd, so that the query can have sixteen bits; it does not saturate. */
VNNI static inline __m512i add(__m512i sums, const int16_t *query, const int8_t *codes) {
  return _mm512_dpwssd_epi32(sums, _mm512_loadu_si512(query),
                             _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)codes)));
}

VNNI PINPALETTES_DOT_ROWS(pinpalettes_dot_rows_avx512vnni) {
  for (size_t row = 0; row < count; row++, rows += stride) {
    __m512i a = _mm512_setzero_si512(), b = a;
    for (size_t i = 0; i < stride; i += 64) {
      a = add(a, query + i, rows + i);
      b = add(b, query + i + 32, rows + i + 32);
    }
    dots[row] = _mm512_reduce_add_epi32(_mm512_add_epi32(a, b));
  }
}
#else
/* A file without declarations is no C. */
typedef int pinpalettes_no_avx512;
#endif
