/// Tells whether a drawing may bring pictures of its own, as `data:` addresses.
///
/// librsvg decodes them whole, however large, before anything can ask how large they are. XML can spell an
/// address in many ways, so this is a search on the safe side: it takes any drawing with an element for
/// pictures and either such an address somewhere, or entities, of which one could be put together.
enum EmbeddedPictures {
  /// Whether there may be one in the text of a drawing.
  static func mayBe(in text: [UInt8]) -> Bool {
    let plain = spelledOut(text)
    guard plain.split(separator: UInt8(ascii: "<")).contains(where: isPicture) else { return false }
    let words = String(decoding: plain, as: UTF8.self)
    return words.contains("data:") || words.contains("<!entity")
  }

  /// Whether a tag is that of an element for pictures, with or without the prefix of a namespace.
  private static func isPicture(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.prefix { !"=>/'\"".utf8.contains($0) }
    let local = name.drop { $0 != UInt8(ascii: ":") }.dropFirst()
    return [name, local].contains { $0.starts(with: "image".utf8) || $0.starts(with: "feimage".utf8) }
  }

  /// The text in lower case with its character references resolved, as far as they are ASCII, and without white
  /// space, which addresses may have anywhere.
  private static func spelledOut(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      var byte = text[place]
      place += 1
      if byte == UInt8(ascii: "&"), let reference = reference(in: text, from: place) {
        (byte, place) = (reference.character, reference.end)
      }
      if byte > 0x20 { result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    }
    return result
  }

  /// The character that `#100;` or `#x64;` stands for, 0 for one beyond ASCII, and the place after it.
  ///
  /// Leading zeros may be many, so the digits are read one by one and never kept.
  private static func reference(in text: [UInt8], from start: Int) -> (character: UInt8, end: Int)? {
    guard start < text.count, text[start] == UInt8(ascii: "#") else { return nil }
    let isHex = start + 1 < text.count && text[start + 1] == UInt8(ascii: "x")
    var place = start + (isHex ? 2 : 1)
    var value: UInt32 = 0
    while place < text.count, let digit = Character(Unicode.Scalar(text[place])).hexDigitValue {
      value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x80)
      place += 1
    }
    guard place < text.count, text[place] == UInt8(ascii: ";") else { return nil }
    return (value < 0x80 ? UInt8(value) : 0, place + 1)
  }
}
