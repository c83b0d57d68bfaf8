public import Catalog

/// What a picture is called by programs: the first 16 bytes of its file's SHA-256, as 32 hexadecimal digits.
///
/// It says nothing of where the file lies, stays when the file moves, and is another one when the content is.
/// Half a digest is plenty: among a billion pictures two have the same with a chance of 10⁻²¹.
public struct PictureID: Sendable, Hashable {
  /// The bytes as big-endian numbers, whose order is that of the bytes.
  private let high: UInt64
  private let low: UInt64

  /// The number of hexadecimal digits.
  public static let digitCount = 32

  /// The id of the pictures with this content.
  public init(_ hash: ContentHash) { (high, low) = hash.firstHalf }

  /// The first and the second eight bytes as big-endian numbers, as `ContentHash` gives them.
  var halves: (UInt64, UInt64) { (high, low) }
}

extension PictureID: LosslessStringConvertible {
  /// Reads 32 hexadecimal digits in lower case, the only spelling; nil for anything else.
  public init?(_ description: String) {
    let digits = Array(description.utf8)
    guard digits.count == Self.digitCount else { return nil }
    var words: [UInt64] = [0, 0]
    for (place, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[place / 16] = words[place / 16] << 4 | UInt64(value)
    }
    (high, low) = (words[0], words[1])
  }

  /// 32 hexadecimal digits, lower case.
  public var description: String { Self.digits(high) + Self.digits(low) }

  private static func digits(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: digitCount / 2 - digits.count) + digits
  }
}

extension PictureID: Comparable {
  /// Orders ids by their bytes, which is also the order of their digits.
  public static func < (first: PictureID, second: PictureID) -> Bool {
    (first.high, first.low) < (second.high, second.low)
  }
}
