extension CLIPVocabulary {
  /// The number of merges of CLIP's vocabulary: 49,152 tokens less 256 and two that no text has.
  ///
  /// The list that OpenAI and OpenCLIP publish goes on after them.
  private static let knownMerges = 49_152 - 256 - 2

  /// Reads a list of merges, one pair of pieces a line, after a first line that states its version.
  ///
  /// The tokens follow from the order: the bytes, the bytes that end a word, what the merges make, start
  /// and end of a text. Source: openai/CLIP, `clip/simple_tokenizer.py`.
  init(mergeList bytes: [UInt8], settings: ModelManifest.Tokenizer) throws(EmbeddingsError) {
    func damaged(_ reason: String) -> EmbeddingsError {
      EmbeddingsError(.damagedModel, subject: settings.file, reason: reason)
    }
    guard !bytes.starts(with: [0x1F, 0x8B]) else {
      throw damaged("compressed; unpack it with gunzip first")
    }
    guard bytes.count <= PieceTable.capacity / 2 else { throw damaged("larger than 1 GB") }
    var (pieces, symbols) = Self.bytePieces
    var merges = MergeTable()
    var start = 0
    var number = 0
    while start < bytes.count, merges.merges.count < Self.knownMerges {
      var line = Self.line(of: bytes, from: start)
      start = line.endIndex + 1
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      number += 1
      if line.isEmpty || (number == 1 && Self.isVersion(line)) { continue }
      guard let pair = MergeTable.Pair(separatedBySpace: line), let left = pieces.id(of: pair.left),
        let right = pieces.id(of: pair.right)
      else {
        let text = String(decoding: line.prefix(40), as: UTF8.self)
        throw damaged("not a list of merges: line \(number), \"\(text)\", is not of two known pieces")
      }
      let result = Int32(512 + merges.merges.count)
      pieces.insert(pair.left, followedBy: pair.right, id: result)
      merges.append(MergeTable.Merge(left: left, right: right, result: result))
    }
    guard !merges.merges.isEmpty else { throw damaged("not a list of merges: it has none") }
    let tokens = 512 + merges.merges.count + 2
    try settings.requireTokens { $0 < tokens }
    self.init(symbols: symbols, merges: merges, lowercase: settings.lowercase)
  }

  /// The pieces of single bytes, and their ids by byte: within a word, then at its end.
  private static var bytePieces: (PieceTable, [Int32]) {
    var pieces = PieceTable(capacity: 512 + knownMerges)
    var symbols = Array(repeating: Int32(0), count: 512)
    for (number, byte) in ByteSymbols.order.enumerated() {
      let (inner, last) = (Int32(number), Int32(256 + number))
      pieces.insert(ByteSymbols.utf8[Int(byte)], id: inner)
      pieces.insert(ByteSymbols.utf8[Int(byte)], followedBy: wordEnd, id: last)
      (symbols[Int(byte)], symbols[256 + Int(byte)]) = (inner, last)
    }
    return (pieces, symbols)
  }

  /// Whether a first line is a heading, such as `#version: 0.2`, rather than a merge.
  private static func isVersion(_ line: ArraySlice<UInt8>) -> Bool {
    String(decoding: line.prefix(100), as: UTF8.self).contains("#version")
  }

  /// The line from an offset to its line feed or the end.
  private static func line(of bytes: [UInt8], from start: Int) -> ArraySlice<UInt8> {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return bytes[start..<end]
  }
}
