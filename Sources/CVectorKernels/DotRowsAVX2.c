#include "DotRows.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

/* Sixteen codes, widened to 16 bits, times those of the query, added in pairs. Widened because the
 * byte instruction of AVX2 (vpmaddubsw) saturates. */
AVX2 static inline __m256i products(const int16_t *query, const int8_t *codes) {
  return _mm256_madd_epi16(_mm256_loadu_si256((const __m256i *)query),
                           _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)codes)));
}

AVX2 static inline int32_t sum(__m256i lanes) {
  __m128i four = _mm_add_epi32(_mm256_castsi256_si128(lanes), _mm256_extracti128_si256(lanes, 1));
  four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4e));
  return _mm_cvtsi128_si32(_mm_add_epi32(four, _mm_shuffle_epi32(four, 0xb1)));
}

AVX2 PINPALETTES_DOT_ROWS(pinpalettes_dot_rows_avx2) {
  for (size_t row = 0; row < count; row++, rows += stride) {
    __m256i a = _mm256_setzero_si256(), b = a, c = a, d = a;
    for (size_t i = 0; i < stride; i += 64) {
      a = _mm256_add_epi32(a, products(query + i, rows + i));
      b = _mm256_add_epi32(b, products(query + i + 16, rows + i + 16));
      c = _mm256_add_epi32(c, products(query + i + 32, rows + i + 32));
      d = _mm256_add_epi32(d, products(query + i + 48, rows + i + 48));
    }
    dots[row] = sum(_mm256_add_epi32(_mm256_add_epi32(a, b), _mm256_add_epi32(c, d)));
  }
}
#else
/* A file without declarations is no C. */
typedef int pinpalettes_no_avx2;
#endif
