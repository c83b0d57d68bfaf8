public import Imaging

/// The part of a picture that is looked at.
public enum PictureCrop: Sendable, Hashable {
  /// A rectangle as fractions of the width and the height.
  case fractions(PictureRegion)
  /// A rectangle in pixels of the upright picture at its full size.
  case pixels(x: Int, y: Int, width: Int, height: Int)

  /// The rectangle on a picture of this size.
  ///
  /// - Throws: ``Failure`` when it sticks out.
  func region(of size: PixelSize, subject: String) throws(Failure) -> PictureRegion {
    switch self {
    case .fractions(let region): return region
    case .pixels(let x, let y, let width, let height):
      let (columns, rows) = (Double(size.width), Double(size.height))
      let region = PictureRegion(
        x: Double(x) / columns, y: Double(y) / rows, width: Double(width) / columns,
        height: Double(height) / rows)
      guard let region else {
        throw Failure(
          subject: subject, reason: "the region \(x),\(y),\(width),\(height) does not lie within \(size)")
      }
      return region
    }
  }
}

extension PictureReader {
  /// The most pixels that a picture is decoded to for the sake of a part of it.
  private static let mostPixelsForAPart = 25_000_000

  /// Reads a picture and cuts a part out of it, decoded so large that the part is measured as finely as a whole picture.
  ///
  /// - Returns: The part with the size of the whole picture, and where in the picture it is.
  /// - Throws: `ImagingError`, or ``Failure`` when the part sticks out of the picture.
  func picture(_ source: PictureSource, crop: PictureCrop) throws
    -> (part: DecodedImage, region: PictureRegion)
  {
    let bytes = try source.read()
    func decode(_ shortSide: Int) throws -> DecodedImage {
      try decoder.decode(bytes, subject: source.name, minimumShortSide: shortSide)
    }
    let small = try decode(Self.analysisShortSide)
    let region = try crop.region(of: small.originalSize, subject: source.name)
    // A speck of a giant picture is not worth hundreds of megabytes.
    let affordable =
      (Double(Self.mostPixelsForAPart) * Double(small.originalSize.shortSide)
      / Double(max(small.originalSize.width, small.originalSize.height))).squareRoot()
    let finest = min(Double(small.originalSize.shortSide), affordable)
    let wanted = min(Double(Self.analysisShortSide) / min(region.width, region.height), finest)
    // The first decoding often was fine enough.
    let isFine = Double(small.pixels.size.shortSide) >= wanted.rounded(.down)
    let image = isFine ? small : try decode(Int(wanted.rounded(.up)))
    let part = DecodedImage(
      pixels: image.pixels.cropped(to: region), originalSize: image.originalSize,
      frameCount: image.frameCount)
    return (part, region)
  }
}
