/// A rectangle of whole pixels; (0, 0) is the upper left corner of the canvas.
public struct PixelRect: Sendable, Hashable {
  /// The first column.
  public let x: Int
  /// The first row.
  public let y: Int
  /// The number of columns; at least 1.
  public let width: Int
  /// The number of rows; at least 1.
  public let height: Int

  /// Makes a rectangle.
  ///
  /// - Precondition: Both sides are at least 1.
  public init(x: Int, y: Int, width: Int, height: Int) {
    precondition(width >= 1 && height >= 1, "a rectangle needs at least one pixel, not \(width)×\(height)")
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The first column to the right of the rectangle.
  public var maxX: Int { x + width }

  /// The first row below the rectangle.
  public var maxY: Int { y + height }

  /// The width and height.
  public var size: PixelSize { PixelSize(width: width, height: height) }

  /// Whether the two rectangles share a pixel.
  public func overlaps(_ other: PixelRect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// Whether every pixel of `other` lies in this rectangle.
  public func contains(_ other: PixelRect) -> Bool {
    x <= other.x && y <= other.y && other.maxX <= maxX && other.maxY <= maxY
  }

  /// The same rectangle moved right and down.
  public func offset(x dx: Int, y dy: Int) -> PixelRect {
    PixelRect(x: x + dx, y: y + dy, width: width, height: height)
  }

  /// The same rectangle with `margin` taken off each side; nil when nothing is left.
  public func inset(by margin: Int) -> PixelRect? {
    guard width > 2 * margin, height > 2 * margin else { return nil }
    return PixelRect(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
  }
}
