/// The secret name of an upload: 128 random bits.
struct UploadToken: Sendable, Hashable, CustomStringConvertible {
  /// 32 lower-case hexadecimal digits.
  let description: String

  /// Makes a token that nobody can guess.
  init() {
    var generator = SystemRandomNumberGenerator()
    description = (0..<2).map { _ in Self.hex(generator.next()) }.joined()
  }

  /// Reads a token; nil for what is none.
  init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy(Self.digits.contains) else { return nil }
    description = text
  }

  private static let digits = Set("0123456789abcdef".utf8)

  private static func hex(_ word: UInt64) -> String {
    let text = String(word, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
