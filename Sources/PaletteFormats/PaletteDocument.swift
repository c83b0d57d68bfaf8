public import Imaging
public import Palettes

/// One picture's palette, as a file shows it.
public struct PaletteDocument: Sendable, Hashable {
  /// The picture's name, any text at all; each format makes it safe in its own way.
  public let title: String
  /// The swatches in the order wanted; at least one.
  public let swatches: [SwatchDetails]
  /// The size of the upright picture; nil when it is unknown or there is none.
  public let pictureSize: PixelSize?

  /// Makes a document.
  ///
  /// - Precondition: There is at least one swatch.
  public init(title: String, swatches: [SwatchDetails], pictureSize: PixelSize? = nil) {
    precondition(!swatches.isEmpty, "the palette of \(title) needs at least one swatch")
    self.title = title
    self.swatches = swatches
    self.pictureSize = pictureSize
  }
}

extension PaletteDocument {
  /// The title and the size on one line: `sea, 1280×853`.
  var caption: String {
    let title = title.singleLine
    return pictureSize.map { "\(title), \($0)" } ?? title
  }
}
