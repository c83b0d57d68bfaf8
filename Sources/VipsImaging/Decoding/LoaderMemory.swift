internal import Imaging

/// How much memory a loader takes for a picture, where it keeps the whole of it at once.
///
/// libvips reads most formats row by row and shrinks as it goes, so a hundred
/// megapixels cost it next to nothing. These it cannot read so: each counts by bytes
/// a pixel, measured as the growth of the process with libvips 8.14.
enum LoaderMemory {
  /// What a picture of the default pixel limit or less may take, in bytes.
  static let limit = DecodingLimits.usualMemory

  /// The need of a picture in bytes, the file among them; 0 for formats that are read row by row.
  static func need(of loader: VipsLoader, pixels: Int, file: [UInt8]) -> Int {
    let bytesAPixel = bytesAPixel(loader, file)
    guard bytesAPixel > 0 else { return 0 }
    let (need, overflow) = pixels.multipliedReportingOverflow(by: bytesAPixel)
    return overflow ? .max : need + file.count
  }

  private static func bytesAPixel(_ loader: VipsLoader, _ file: [UInt8]) -> Int {
    switch loader {
    case .gif: 6
    case .heif: 7
    // Four to twelve by its samples, which the header does not give away; and at eight, what fits
    // is also read within some ten seconds.
    case .jpegXL: 8
    case .png: interlacedPNGBytesAPixel(file)
    // The plain lossy kind is scaled as it is read; lossless and animated ones are unpacked whole.
    case .webP: file.dropFirst(12).starts(with: "VP8 ".utf8) ? 0 : 4
    case .jpeg, .svg, .tiff, .other: 0
    }
  }

  /// An interlaced PNG comes as seven pictures one after another (ISO/IEC 15948, 8.2), so its rows are
  /// complete only at the end.
  private static func interlacedPNGBytesAPixel(_ file: [UInt8]) -> Int {
    // Signature, length and name of the header, width and height take 24 bytes.
    guard file.count > 28, file[28] == 1 else { return 0 }
    let (depth, colorType) = (file[24], file[25])
    let channels =
      switch colorType {
      case 0: 1
      case 2: 3
      case 4: 2
      default: 4
      }
    return channels * (depth == 16 ? 2 : 1)
  }
}
