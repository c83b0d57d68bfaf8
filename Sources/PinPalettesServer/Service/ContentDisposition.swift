/// Whether an answer is shown or saved, and under which name: RFC 6266, with the name in UTF-8 as RFC 8187 has it.
struct ContentDisposition: Sendable, Hashable {
  enum Kind: String, Sendable { case inline, attachment }

  /// The header's value.
  let value: String

  /// Makes one; letters that a header or a file system may misread are replaced in the plain name.
  init(kind: Kind, name: String) {
    let plain = String(
      name.unicodeScalars.map { scalar -> Character in
        let isSafe =
          scalar.isASCII
          && (scalar.properties.isAlphabetic || "0123456789-_. ".unicodeScalars.contains(scalar))
        return isSafe ? Character(scalar) : "_"
      })
    let encoded = name.utf8.map { byte -> String in
      let isPlain = Self.attributeBytes.contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    value = "\(kind.rawValue); filename=\"\(plain)\"; filename*=UTF-8''\(encoded.joined())"
  }

  private static let attributeBytes = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.".utf8)
}
