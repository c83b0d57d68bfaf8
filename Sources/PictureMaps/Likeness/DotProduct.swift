/// The sum of products of `count` components, a multiple of eight, in a fixed order.
@inline(__always)
func dotProduct(_ first: UnsafePointer<Float>, _ second: UnsafePointer<Float>, _ count: Int) -> Float {
  var (even, odd) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
  var offset = 0
  while offset + 16 <= count {
    even += lanes(first, offset) * lanes(second, offset)
    odd += lanes(first, offset + 8) * lanes(second, offset + 8)
    offset += 16
  }
  if offset < count { even += lanes(first, offset) * lanes(second, offset) }
  return (even + odd).sum()
}

/// Eight components that begin at `offset`.
@inline(__always)
func lanes(_ rows: UnsafePointer<Float>, _ offset: Int) -> SIMD8<Float> {
  UnsafeRawPointer(rows + offset).loadUnaligned(as: SIMD8<Float>.self)
}

extension VectorTable {
  /// The dot product of a row with one of another table of the same dimension.
  func dot(_ row: Int, _ other: VectorTable, _ otherRow: Int) -> Float {
    withRows { rows in
      other.withRows { dotProduct(rows + row * stride, $0 + otherRow * stride, stride) }
    }
  }
}
