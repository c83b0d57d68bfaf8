internal import Imaging
public import Moodboards

/// A page of a PDF: its size, and what its file says of itself.
public struct PageSetup: Sendable, Hashable {
  /// The width, in points of 1/72 inch; more than 0.
  public let width: Double
  /// The height, in points of 1/72 inch; more than 0.
  public let height: Double
  /// The document's title; nil for none.
  public let title: String?
  /// The document's author; nil for none.
  public let author: String?

  /// Makes a page.
  ///
  /// - Precondition: Both sides are finite and more than 0.
  public init(width: Double, height: Double, title: String? = nil, author: String? = nil) {
    precondition(
      width > 0 && height > 0 && width.isFinite && height.isFinite, "a page cannot be \(width)×\(height)")
    self.width = width
    self.height = height
    self.title = title
    self.author = author
  }

  /// Makes the page that a size of board is printed on: paper to the millimeter, else pixels at its resolution.
  public init(_ size: BoardSize, title: String? = nil, author: String? = nil) {
    if let paper = size.paper {
      self.init(
        width: paper.width * 72 / 25.4, height: paper.height * 72 / 25.4, title: title, author: author)
    } else {
      let points = 72 / size.pixelsPerInch
      self.init(
        width: Double(size.pixels.width) * points, height: Double(size.pixels.height) * points,
        title: title, author: author)
    }
  }
}
