/* The variants of pinpalettes_dot_rows, one in each file; those of other processors are not there.
 *
 * Each goes through the rows as they lie in memory, which is what processors fetch ahead best: several
 * rows at once, which share the loads of the query, took twice as long on rows outside the caches. */
#ifndef PINPALETTES_DOT_ROWS_H
#define PINPALETTES_DOT_ROWS_H

#include <stddef.h>
#include <stdint.h>

#define PINPALETTES_DOT_ROWS(name)                                                                 \
  void name(const int16_t *query, const int8_t *rows, size_t stride, size_t count, int32_t *dots)

PINPALETTES_DOT_ROWS(pinpalettes_dot_rows_plain);
#if defined(__x86_64__)
PINPALETTES_DOT_ROWS(pinpalettes_dot_rows_avx2);
PINPALETTES_DOT_ROWS(pinpalettes_dot_rows_avx512vnni);
#elif defined(__aarch64__)
PINPALETTES_DOT_ROWS(pinpalettes_dot_rows_neon);
#endif

#endif
