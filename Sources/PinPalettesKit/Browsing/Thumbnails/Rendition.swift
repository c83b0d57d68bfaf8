internal import Imaging

/// A smaller version of a picture, as pages show it; always WebP.
enum Rendition: Hashable, Sendable {
  /// A certain width, in pixels; what is taller than ``tallest`` widths is cut at top and bottom.
  case width(Int)
  /// A certain long side, in pixels.
  case longSide(Int)

  /// How many times as tall as wide a thumbnail may be: more would fill a column of the page.
  static let tallest = 3

  /// What its file's name ends with.
  var name: String {
    switch self {
    case .width(let width): "w\(width)"
    case .longSide(let side): "s\(side)"
    }
  }

  /// The quality of the WebP, 1…100: among thumbnails nobody looks for traces, in a large view some do.
  var quality: Int {
    switch self {
    case .width: 78
    case .longSide: 84
    }
  }

  /// The size that a picture comes out with, and the part of it that is kept; never enlarged.
  func layout(of size: PixelSize) -> (crop: PixelRect, size: PixelSize) {
    switch self {
    case .width(let width):
      let height = min(size.height, size.width.multipliedReportingOverflow(by: Self.tallest).partialValue)
      let crop = PixelRect(x: 0, y: (size.height - height) / 2, width: size.width, height: height)
      return (crop, crop.size.scaled(by: Double(width) / Double(size.width)))
    case .longSide(let side):
      let crop = PixelRect(x: 0, y: 0, width: size.width, height: size.height)
      return (crop, size.scaled(by: Double(side) / Double(max(size.width, size.height))))
    }
  }
}

extension PixelSize {
  /// The size shrunk by a factor, each side at least 1; the same for factors above 1.
  fileprivate func scaled(by factor: Double) -> PixelSize {
    guard factor < 1 else { return self }
    return PixelSize(
      width: max(1, Int((Double(width) * factor).rounded())),
      height: max(1, Int((Double(height) * factor).rounded())))
  }
}
