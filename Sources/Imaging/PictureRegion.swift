/// A rectangle of an upright picture, as fractions of its width and height.
public struct PictureRegion: Sendable, Hashable {
  /// The left edge, 0..<1.
  public let x: Double
  /// The top edge, 0..<1.
  public let y: Double
  /// The width, more than 0; `x + width` is at most 1.
  public let width: Double
  /// The height, more than 0; `y + height` is at most 1.
  public let height: Double

  /// The whole picture.
  public static let whole = PictureRegion(uncheckedX: 0, y: 0, width: 1, height: 1)

  /// Makes a region; nil when it is empty or sticks out of the picture.
  public init?(x: Double, y: Double, width: Double, height: Double) {
    // A hair of slack: x + width of decimal fractions can come out just above 1.
    guard x >= 0, y >= 0, width > 0, height > 0, x + width <= 1 + 1e-9, y + height <= 1 + 1e-9 else {
      return nil
    }
    self.init(uncheckedX: x, y: y, width: width, height: height)
  }

  private init(uncheckedX x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

extension PixelBuffer {
  /// The pixels of a region: those whose centers lie in it, but never less than one.
  ///
  /// - Complexity: O(pixels of the region).
  public func cropped(to region: PictureRegion) -> PixelBuffer {
    guard region != .whole else { return self }
    let columns = Self.indices(from: region.x, length: region.width, of: size.width)
    let rows = Self.indices(from: region.y, length: region.height, of: size.height)
    var cropped: [UInt8] = []
    cropped.reserveCapacity(columns.count * rows.count * 4)
    for row in rows {
      let start = (row * size.width + columns.lowerBound) * 4
      cropped += samples[start..<start + columns.count * 4]
    }
    return PixelBuffer(size: PixelSize(width: columns.count, height: rows.count), samples: cropped)
  }

  private static func indices(from start: Double, length: Double, of count: Int) -> Range<Int> {
    let first = min(Int((start * Double(count)).rounded()), count - 1)
    let end = min(Int(((start + length) * Double(count)).rounded()), count)
    return first..<max(end, first + 1)
  }
}
