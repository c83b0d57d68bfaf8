/* Sums of products of whole numbers over many rows, in the widest instructions that the processor has.
 *
 * Variants differ in speed alone: integers add up to the same in any order. Swift cannot choose
 * instructions at run time, which is why this is C; the plain Swift version is the tests' oracle.
 */
#ifndef PINPALETTES_VECTOR_KERNELS_H
#define PINPALETTES_VECTOR_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/* Every row has a multiple of this many bytes. */
#define PINPALETTES_ROW_BLOCK 64

/* How many variants this processor can run; at least 1. They are numbered from 0, which is plain C,
 * to the fastest. */
int pinpalettes_kernel_count(void);

/* The name of a variant, such as "avx2"; NULL for a number that is none. */
const char *pinpalettes_kernel_name(int variant);

/* Writes dots[r] = sum over i of query[i] * rows[r * stride + i], for r from 0 to count - 1.
 *
 * `stride` is a multiple of PINPALETTES_ROW_BLOCK. The sums are exact when
 * stride * 128 * max |query[i]| is below 2^31; the caller sees to that. No pointer needs alignment.
 * A number that is no variant counts as 0. */
void pinpalettes_dot_rows(int variant, const int16_t *query, const int8_t *rows, size_t stride,
                          size_t count, int32_t *dots);

#endif
