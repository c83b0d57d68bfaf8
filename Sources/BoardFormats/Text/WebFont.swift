/// The bytes of a web font, to be embedded.
public struct WebFont: Sendable, Hashable {
  /// Which typeface it is.
  public let typeface: BoardTypeface
  /// The file, WOFF2.
  public let bytes: [UInt8]

  /// Makes a font.
  public init(typeface: BoardTypeface, bytes: [UInt8]) {
    self.typeface = typeface
    self.bytes = bytes
  }
}
