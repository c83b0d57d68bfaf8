/// The added tokens that are looked for in texts: at every place the longest one, from front to back.
struct AddedTokens: Sendable {
  /// A part of a text.
  enum Part {
    /// A token that was found.
    case token(Int32)
    /// What is between two of them; not empty.
    case text(ArraySlice<UInt8>)
  }

  private let table: PieceTable
  /// Whether there is a token that begins with a byte, by byte.
  private let isBeginning: [Bool]

  /// Takes the tokens.
  ///
  /// - Parameters:
  ///   - tokens: Tokens with ids of 32 bits; others are left out.
  ///   - content: The UTF-8 to look for, from a token's content.
  init(_ tokens: [AddedToken], content: (String) -> [UInt8]) {
    var table = PieceTable(capacity: tokens.count)
    var isBeginning = Array(repeating: false, count: 256)
    for token in tokens {
      let piece = content(token.content)
      guard let id = Int32(exactly: token.id), id >= 0, let first = piece.first else { continue }
      table.insert(piece[...], id: id)
      isBeginning[Int(first)] = true
    }
    self.table = table
    self.isBeginning = isBeginning
  }

  /// A text, parted by the tokens in it.
  func parts(of text: [UInt8]) -> [Part] {
    guard table.count > 0 else { return text.isEmpty ? [] : [.text(text[...])] }
    var parts: [Part] = []
    var start = 0
    var position = 0
    while position < text.count {
      guard isBeginning[Int(text[position])], let (id, end) = match(in: text, at: position) else {
        position += 1
        continue
      }
      if start < position { parts.append(.text(text[start..<position])) }
      parts.append(.token(id))
      (start, position) = (end, end)
    }
    if start < text.count { parts.append(.text(text[start...])) }
    return parts
  }

  /// The longest token at a position, and where it ends.
  private func match(in text: [UInt8], at position: Int) -> (Int32, Int)? {
    var end = min(text.count, position + table.longestPiece)
    while end > position {
      if let id = table.id(of: text[position..<end]) { return (id, end) }
      end -= 1
    }
    return nil
  }
}
