/// Which state a catalog is in: a token that every change replaces by a new one.
///
/// Equal states hold the same files, analyses and embeddings, so what was made of a catalog once, such as a
/// snapshot for searching, is true as long as the state is. A token is random and never comes back: it is no
/// count, which two copies of one catalog that then go different ways would both raise to the same number.
public struct CatalogState: Sendable, Hashable {
  /// The number of bytes of a token.
  public static let byteCount = 16

  /// The token.
  public let bytes: [UInt8]

  /// Takes a token; nil when it is not of ``byteCount`` bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// Makes a token that nothing else has.
  public init(using generator: inout some RandomNumberGenerator) {
    bytes = (0..<Self.byteCount).map { _ in .random(in: 0...255, using: &generator) }
  }
}

extension CatalogState: CustomStringConvertible {
  /// The token as hexadecimal digits, two a byte.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
