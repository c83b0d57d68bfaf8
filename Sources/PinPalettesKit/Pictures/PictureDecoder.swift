internal import Imaging
internal import JPEGImaging
internal import VipsImaging

/// Decodes with the quickest decoder that reads the file: TurboJPEG for JPEG, libvips for everything else.
///
/// A JPEG that TurboJPEG does not do (CMYK, arithmetic coding), or all of them where
/// it is not installed, goes to libvips too.
struct PictureDecoder: ImageDecoder {
  private let jpeg: JPEGDecoder
  private let vips: VipsDecoder

  init(pixelLimit: Int, allowsSVG: Bool) {
    // One budget for both: however many pictures are decoded at once, two huge ones follow one another.
    let budget = DecodingBudget(bytes: DecodingLimits(pixels: pixelLimit).memory)
    self.jpeg = JPEGDecoder(pixelLimit: pixelLimit, budget: budget)
    self.vips = VipsDecoder(pixelLimit: pixelLimit, allowsSVG: allowsSVG, budget: budget)
  }

  func decode(_ data: [UInt8], subject: String, minimumShortSide: Int?) throws -> DecodedImage {
    if data.starts(with: [0xFF, 0xD8, 0xFF]) {
      do {
        return try jpeg.decode(data, subject: subject, minimumShortSide: minimumShortSide)
      } catch let error as ImagingError where [.unsupportedFormat, .libraryUnavailable].contains(error.code) {
        // libvips may do it; what it says about the file is then the better reason.
      }
    }
    return try vips.decode(data, subject: subject, minimumShortSide: minimumShortSide)
  }
}
