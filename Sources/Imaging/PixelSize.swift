/// A width and a height in whole pixels.
public struct PixelSize: Sendable, Hashable {
  /// The number of columns; at least 1.
  public let width: Int
  /// The number of rows; at least 1.
  public let height: Int

  /// Makes a size.
  ///
  /// - Precondition: Both sides are at least 1.
  public init(width: Int, height: Int) {
    precondition(width >= 1 && height >= 1, "a picture needs at least one pixel, not \(width)×\(height)")
    self.width = width
    self.height = height
  }

  /// Width divided by height.
  public var aspectRatio: Double { Double(width) / Double(height) }

  /// The number of pixels.
  public var area: Int { width * height }

  /// The shorter of the two sides, in pixels.
  public var shortSide: Int { min(width, height) }
}

extension PixelSize: CustomStringConvertible {
  /// `1280×853`.
  public var description: String { "\(width)×\(height)" }
}
