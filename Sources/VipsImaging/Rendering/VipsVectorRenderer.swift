internal import CVips
internal import Foundation
public import Imaging

/// Draws our own SVG as pixels, with our own fonts.
///
/// The same text, size and fonts give the same pixels.
public struct VipsVectorRenderer: Sendable {
  private static let longestDrawing = Duration.seconds(30)

  private let fontsFolder: String?

  /// Makes a renderer; libvips is loaded at the first drawing.
  ///
  /// - Parameter fontsFolder: The folder with `EBGaramond12-Regular.otf`,
  ///   `Inter-Regular.otf` and `JetBrainsMono-Regular.ttf`; nil takes the system's
  ///   fonts. Letters that they lack come from the system.
  public init(fontsFolder: String?) { self.fontsFolder = fontsFolder }

  /// Draws `svg`, trusted text of this program's own making.
  ///
  /// Blocking: call it from a worker.
  ///
  /// - Parameters:
  ///   - svg: The drawing, with a width and a height.
  ///   - size: The size wanted, of the drawing's own shape.
  ///   - subject: The path or name to put into errors.
  /// - Returns: The pixels.
  /// - Throws: ``ImagingError`` with code `libraryUnavailable` when libvips or its SVG
  ///   part is missing, `unreadable` for a missing font, or `unwritable`.
  public func rasterize(svg: String, size: PixelSize, subject: String) throws -> PixelBuffer {
    try VipsLibrary.load()
    try registerFonts(subject: subject)
    let drawing = SVGDrawing(bytes: Array(svg.utf8))
    let pixels: PixelBuffer
    do {
      pixels = try DrawingDeadline.run(within: Self.longestDrawing) {
        let own = try drawing.size()
        return try drawing.render(scale: Double(size.width) / Double(own.width))
      }
    } catch let failure as VipsFailure {
      throw Self.error(failure, subject: subject)
    } catch is DrawingDeadline.Missed {
      throw ImagingError(
        .unwritable, subject: subject, reason: "drawing takes longer than \(Self.longestDrawing)")
    }
    guard pixels.size == size else {
      throw ImagingError(
        .unwritable, subject: subject, reason: "the drawing comes out as \(pixels.size), not \(size)")
    }
    return pixels
  }

  /// Makes our families known to fontconfig in this process.
  ///
  /// `vips_text` is libvips' one operation that takes a font file; librsvg then finds it by name, as
  /// both ask the same configuration. Each file is registered once, however often this runs.
  private func registerFonts(subject: String) throws(ImagingError) {
    guard let fontsFolder else { return }
    for face in Typeface.all {
      let path = face.path(in: fontsFolder)
      guard FileManager.default.isReadableFile(atPath: path) else {
        throw ImagingError(.unreadable, subject: path, reason: "the font is missing or cannot be read")
      }
      do {
        _ = try VipsHandle("text") { pinpalettes_vips_text($0, "a", "\(face.family) 12", path) }
      } catch {
        throw ImagingError(.unwritable, subject: subject, reason: error.reason)
      }
    }
  }

  private static func error(_ failure: VipsFailure, subject: String) -> ImagingError {
    guard failure.isMissingOperation else {
      return ImagingError(.unwritable, subject: subject, reason: failure.reason)
    }
    return ImagingError(
      .libraryUnavailable, subject: subject,
      reason: "this libvips cannot draw SVG; install one with librsvg (apt: libvips42, brew: vips)")
  }
}
