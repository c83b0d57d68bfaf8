#include "DotRows.h"

PINPALETTES_DOT_ROWS(pinpalettes_dot_rows_plain) {
  for (size_t row = 0; row < count; row++, rows += stride) {
    int32_t sum = 0;
    for (size_t i = 0; i < stride; i++) sum += (int32_t)query[i] * rows[i];
    dots[row] = sum;
  }
}
