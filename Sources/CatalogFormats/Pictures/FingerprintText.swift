internal import Duplicates
internal import Foundation

/// A fingerprint in a line of JSON: the hash and the digest as hexadecimal digits, highest first, the grid as
/// Base64 (RFC 4648, section 4).
struct FingerprintText: Codable {
  let hash: String
  let digest: String
  let grid: String

  init(_ fingerprint: PictureFingerprint) {
    hash = Self.hex(fingerprint.perceptualHash)
    digest = Self.hex(fingerprint.pixelDigest.x) + Self.hex(fingerprint.pixelDigest.y)
    grid = Data(fingerprint.grid).base64EncodedString()
  }

  /// The fingerprint; nil when a part is none.
  func fingerprint() -> PictureFingerprint? {
    let cellCount = PictureFingerprint.gridSide * PictureFingerprint.gridSide
    guard let words = Self.words(hash + digest), hash.utf8.count == Self.digitCount, words.count == 3,
      let cells = Data(base64Encoded: grid), cells.count == cellCount
    else { return nil }
    return PictureFingerprint(
      perceptualHash: words[0], pixelDigest: SIMD2(words[1], words[2]), grid: Array(cells))
  }

  /// A word as 16 digits.
  static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: digitCount - digits.count) + digits
  }

  private static let digitCount = 16

  /// The words whose digits stand side by side; nil for anything else.
  private static func words(_ text: String) -> [UInt64]? {
    let digits = Array(text.utf8)
    // Else a sign would do for a digit.
    guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
    let words = stride(from: 0, to: digits.count, by: digitCount).compactMap { start in
      UInt64(
        String(decoding: digits[start..<min(start + digitCount, digits.count)], as: UTF8.self), radix: 16)
    }
    return digits.count == words.count * digitCount ? words : nil
  }
}
