/// The header of a scan that holds DC coefficients (ITU-T T.81, B.2.3 and G.1.1.1).
struct DCScan {
  /// A component of the scan: its place in the frame, and its Huffman tables.
  struct Part {
    let component: Int
    /// That of the differences.
    let table: Int
    /// That of the other coefficients, which follow each difference in a sequential file; nil in others.
    let skippedTable: Int?
  }

  let parts: [Part]
  /// The lowest bit that an earlier scan sent; nil for a component's first scan.
  let refinedBit: Int?
  /// The lowest bit that this scan sends.
  let bit: Int

  /// Reads a scan header; nil when the scan holds other coefficients.
  ///
  /// - Throws: ``JPEGFailure/unsupported(_:)`` for what no JPEG of its kind should have.
  init?(_ content: ArraySlice<UInt8>, frame: JPEGFrame) throws(JPEGFailure) {
    let bytes = Array(content)
    guard let count = bytes.first.map(Int.init), (1...4).contains(count), bytes.count == 4 + 2 * count else {
      throw .unsupported("odd scan header")
    }
    let (first, last, precision) = (bytes[1 + 2 * count], bytes[2 + 2 * count], bytes[3 + 2 * count])
    guard first == 0 else { return nil }
    let isProgressive = frame.isProgressive
    refinedBit = precision >> 4 == 0 ? nil : Int(precision >> 4)
    bit = Int(precision & 15)
    var parts: [Part] = []
    for place in stride(from: 1, to: 1 + 2 * count, by: 2) {
      guard let component = frame.components.firstIndex(where: { $0.identifier == bytes[place] }),
        !parts.contains(where: { $0.component == component }), bytes[place + 1] >> 4 < 4,
        bytes[place + 1] & 15 < 4
      else { throw .unsupported("odd scan header") }
      parts.append(
        Part(
          component: component, table: Int(bytes[place + 1] >> 4),
          skippedTable: isProgressive ? nil : Int(bytes[place + 1] & 15)))
    }
    self.parts = parts
    let isSound =
      isProgressive
      ? last == 0 && bit <= 13 && (refinedBit == nil || refinedBit == bit + 1)
      : last == 63 && precision == 0
    guard isSound else {
      throw .unsupported("odd scan header")
    }
  }
}
