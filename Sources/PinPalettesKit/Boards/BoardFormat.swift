/// A kind of file that a board is saved as.
public enum BoardFormat: String, Sendable, Hashable, CaseIterable {
  /// Pixels without loss.
  case png
  /// Pixels, small and without transparency.
  case jpeg = "jpg"
  /// Pixels, smaller still.
  case webp
  /// A drawing with the pictures inside; type and strip stay editable.
  case svg
  /// A page to print: type and strip as vectors, pictures at 200 dots an inch or more.
  case pdf
  /// One page for browsers that needs nothing else.
  case html

  /// Reads an ending of a file's name, without the dot and in any case; nil for one that no board has.
  public init?(fileExtension: String) {
    let ending = fileExtension.lowercased()
    guard let format = Self(rawValue: ending == "jpeg" ? "jpg" : ending == "htm" ? "html" : ending) else {
      return nil
    }
    self = format
  }

  /// Whether it is a grid of pixels of the board's size.
  var isRaster: Bool { [.png, .jpeg, .webp].contains(self) }
}
