/// The tables of a JPEG stream as far as DC coefficients and their reader need them; later ones replace earlier ones.
struct DCTables {
  /// The quantization steps of the first coefficients, as many as ``BlockDetail`` knows, by table.
  private var steps = [[Int]?](repeating: nil, count: 4)
  /// The counts and symbols of each Huffman table, not built until a scan wants it: those for differences,
  /// then those for other coefficients.
  private var codes = [(counts: [UInt8], symbols: [UInt8])?](repeating: nil, count: 8)
  /// Units between two restart markers; 0 for none.
  private(set) var restartInterval = 0

  mutating func read(_ marker: JPEGMarker, content: ArraySlice<UInt8>) throws(JPEGFailure) {
    switch marker {
    case .huffmanTables: try readHuffmanTables(content)
    case .quantizationTables: try readQuantizationTables(content)
    case .restartInterval:
      guard content.count == 2 else { throw .unsupported("odd restart interval") }
      restartInterval = content.reduce(0) { $0 << 8 | Int($1) }
    default: break
    }
  }

  /// The quantization steps of table `index`, in zigzag order, for the first few coefficients.
  func steps(_ index: Int) throws(JPEGFailure) -> [Int] {
    guard steps.indices.contains(index), let steps = steps[index] else {
      throw .unsupported("a missing quantization table")
    }
    return steps
  }

  /// The code of DC differences by table `index`.
  func differences(_ index: Int) throws(JPEGFailure) -> HuffmanTable {
    try HuffmanTable(differences: code(index))
  }

  /// How to pass over the AC coefficients coded by table `index`.
  func skips(_ index: Int) throws(JPEGFailure) -> SkipTable { SkipTable(try code(4 + index)) }

  /// The code of AC coefficients by table `index`.
  func coefficients(_ index: Int) throws(JPEGFailure) -> HuffmanTable { HuffmanTable(try code(4 + index)) }

  private func code(_ index: Int) throws(JPEGFailure) -> HuffmanCode {
    guard codes.indices.contains(index), let code = codes[index] else {
      throw .unsupported("a missing Huffman table")
    }
    return try HuffmanCode(counts: code.counts, symbols: code.symbols)
  }

  /// ITU-T T.81, B.2.4.2: class and index, 16 counts, the symbols; again and again.
  private mutating func readHuffmanTables(_ content: ArraySlice<UInt8>) throws(JPEGFailure) {
    var rest = content
    while let kind = rest.first {
      let counts = Array(rest.dropFirst().prefix(16))
      let size = counts.reduce(0) { $0 + Int($1) }
      guard counts.count == 16, rest.count >= 17 + size, kind >> 4 < 2, kind & 15 < 4 else {
        throw .unsupported("odd Huffman table")
      }
      codes[Int(kind >> 4 * 4 + kind & 15)] = (counts, Array(rest.dropFirst(17).prefix(size)))
      rest = rest.dropFirst(17 + size)
    }
  }

  /// ITU-T T.81, B.2.4.1: precision and index, 64 steps, that of DC first; again and again.
  private mutating func readQuantizationTables(_ content: ArraySlice<UInt8>) throws(JPEGFailure) {
    var rest = content
    while let kind = rest.first {
      let width = kind >> 4 == 0 ? 1 : 2
      guard rest.count >= 1 + 64 * width, kind & 15 < 4 else { throw .unsupported("odd quantization table") }
      let start = rest.startIndex + 1
      steps[Int(kind & 15)] = (0...BlockDetail.lastPlace).map { place in
        rest[start + place * width..<start + (place + 1) * width].reduce(0) { $0 << 8 | Int($1) }
      }
      rest = rest.dropFirst(1 + 64 * width)
    }
  }
}
