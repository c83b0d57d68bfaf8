public import Imaging

/// Reads JPEG photographs through TurboJPEG: nine pictures in ten, at a third of libvips' cost and
/// without its start-up.
///
/// The picture is decoded at the smallest of libjpeg's scales that is large enough, so the short side
/// may come out longer than was asked for, and the rest of the work happens on few pixels. An
/// embedded profile is converted to sRGB by Little CMS.
///
/// Other formats, and the JPEGs that are rare (CMYK, arithmetic coding, lossless, 12 bits a sample),
/// are refused with code `unsupportedFormat`, before anything else is said about them: ask another decoder.
public struct JPEGDecoder: ImageDecoder {
  /// The most pixels that are decoded.
  public let pixelLimit: Int
  /// The memory that this decoder shares with others; large pictures wait for it.
  private let budget: DecodingBudget

  /// Makes a decoder; TurboJPEG is loaded at the first picture.
  ///
  /// - Parameters:
  ///   - pixelLimit: Pictures with more pixels than this are refused from their header.
  ///   - budget: The memory that it shares with other decoders.
  public init(pixelLimit: Int, budget: DecodingBudget = DecodingBudget()) {
    self.pixelLimit = pixelLimit
    self.budget = budget
  }

  /// Decodes `data`; see `ImageDecoder.decode`.
  ///
  /// - Throws: ``ImagingError``; with code `libraryUnavailable` when TurboJPEG is missing, or when
  ///   the picture has a profile and Little CMS is missing.
  public func decode(_ data: [UInt8], subject: String, minimumShortSide: Int?) throws -> DecodedImage {
    guard !data.isEmpty else { throw ImagingError(.empty, subject: subject, reason: "the file is empty") }
    do {
      let header = try JPEGHeader(data)
      let limits = DecodingLimits(pixels: pixelLimit)
      try limits.check(width: header.frame.size.width, height: header.frame.size.height, subject: subject)
      try TurboJPEGLibrary.load()
      let scale = JPEGScale.smallest(of: header.frame.size, minimumShortSide: minimumShortSide)
      let need = Self.memoryNeed(of: header.frame, scale: scale)
      try limits.checkMemory(
        need, because: "it must be decoded at \(scale.applied(to: header.frame.size))", subject: subject)
      var samples = try budget.reserving(need) { () throws -> [UInt8] in
        try self.samples(data, header: header, scale: scale)
      }
      if let profile = header.profile {
        try ProfileConversion.convert(&samples, from: profile, isGray: header.frame.isGray)
      }
      let pixels = PixelBuffer(size: scale.applied(to: header.frame.size), samples: samples)
      return DecodedImage(
        pixels: header.orientation.upright(pixels),
        originalSize: header.orientation.upright(header.frame.size), captureSeconds: header.captureSeconds)
    } catch let failure as JPEGFailure {
      switch failure {
      case .unsupported(let reason): throw ImagingError(.unsupportedFormat, subject: subject, reason: reason)
      case .damaged(let reason): throw ImagingError(.corruptData, subject: subject, reason: reason)
      }
    }
  }

  /// What decoding takes, in bytes: samples of the scaled size, and the coefficients that are kept until the
  /// end, two bytes each: all those of a progressive file whose scans are all decoded, a sixteenth of them for a
  /// quarter of the size, where planes of samples come in between.
  private static func memoryNeed(of frame: JPEGFrame, scale: JPEGScale) -> Int {
    let area = scale.applied(to: frame.size).area
    let between =
      switch (scale, frame.isProgressive) {
      case (.eighth, _): 0
      case (_, true): frame.coefficientCount * 2
      case (.quarter, false): frame.coefficientCount / 8 + area * 3
      default: 0
      }
    return area * 4 + between
  }

  /// R G B A samples as stored: neither turned nor converted.
  private func samples(_ data: [UInt8], header: JPEGHeader, scale: JPEGScale) throws(JPEGFailure) -> [UInt8] {
    if let detail = scale.blockDetail {
      do {
        return try DCDecoder.decode(data, header: header, detail: detail)
      } catch .unsupported {
        // Out of the ordinary: libjpeg knows best whether it can be read.
      }
    }
    return try TurboJPEGHandle().decode(data, to: scale.applied(to: header.frame.size))
  }
}
