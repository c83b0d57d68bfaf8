/// Two pictures that show the same.
public struct DuplicateLink: Sendable, Hashable {
  /// The position of the picture that shows as much as the other or more.
  public let outer: Int
  /// The position of the other.
  public let inner: Int
  /// How they belong together.
  public let match: PictureMatch

  /// Links two pictures.
  public init(outer: Int, inner: Int, match: PictureMatch) {
    self.outer = outer
    self.inner = inner
    self.match = match
  }
}
