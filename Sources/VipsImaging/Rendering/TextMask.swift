/// The ink of a line of type.
struct TextMask {
  let width: Int
  let height: Int
  /// How much of each pixel is ink, 0…255, row by row.
  let coverage: [UInt8]
  /// The ink's first row, from the top of the line; letters without ascenders begin lower.
  let top: Int
}
