/// A board as the bytes of one file.
public struct RenderedBoard: Sendable {
  /// The kind of file.
  public let format: BoardFormat
  /// The whole file.
  public let bytes: [UInt8]
  /// A name for the file, with its ending: `sea-at-dusk.png`.
  public let fileName: String
  /// The board that was drawn; of a picture that turned out to be broken it knows.
  public let composed: ComposedBoard
}
