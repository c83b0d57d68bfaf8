/// How large a picture may be that a decoder takes on: in pixels, and in the memory that decoding takes.
public struct DecodingLimits: Sendable, Hashable {
  /// The most pixels unless told otherwise.
  public static let usualPixels = 300_000_000
  /// The most bytes at the usual number of pixels: with the 55 MB of libvips itself a process stays under 512 MB.
  public static let usualMemory = 430_000_000

  /// The most pixels that are decoded.
  public let pixels: Int
  /// The most bytes that decoding may take; more pixels than usual raise it in proportion.
  public var memory: Int {
    Int(Double(Self.usualMemory) * max(1, Double(pixels) / Double(Self.usualPixels)))
  }

  /// Makes limits.
  public init(pixels: Int) { self.pixels = pixels }

  /// Refuses a picture of more pixels.
  ///
  /// - Throws: ``ImagingError`` with code `tooLarge`.
  public func check(width: Int, height: Int, subject: String) throws(ImagingError) {
    let (count, overflow) = width.multipliedReportingOverflow(by: height)
    guard overflow || count > pixels else { return }
    throw ImagingError(
      .tooLarge, subject: subject,
      reason: "\(width)×\(height) is over the limit of \(pixels / 1_000_000) megapixels"
        + " (raise it with --max-megapixels)")
  }

  /// Refuses a picture that takes more memory.
  ///
  /// - Parameters:
  ///   - need: What decoding takes, in bytes.
  ///   - cause: Why it takes that much, as a clause.
  ///   - subject: The path or name to put into the error.
  /// - Throws: ``ImagingError`` with code `tooLarge`.
  public func checkMemory(_ need: Int, because cause: String, subject: String) throws(ImagingError) {
    guard need > memory else { return }
    throw ImagingError(
      .tooLarge, subject: subject,
      reason: "\(cause), which takes \(need / 1_000_000) MB, over the limit of \(memory / 1_000_000) MB"
        + " (raise it with --max-megapixels above \(Self.usualPixels / 1_000_000))")
  }
}
