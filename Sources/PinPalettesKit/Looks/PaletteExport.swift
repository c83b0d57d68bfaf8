internal import Cards
internal import Imaging
public import PaletteFormats
internal import VipsImaging

/// A file that palettes are written to.
public enum PaletteExport: Sendable, Hashable {
  /// A format of data.
  case data(PaletteFormat)
  /// A card as a picture.
  case card(CardFormat)

  /// The extension of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .data(let format): format.fileExtension
    case .card(let format): format.rawValue
    }
  }

  /// Whether one file can hold the palettes of several pictures.
  public var holdsSeveral: Bool {
    switch self {
    case .data(let format): format.holdsSeveral
    case .card: false
    }
  }

  /// Whether the file is text that a terminal can show.
  public var isText: Bool {
    switch self {
    case .data(let format): format.isText
    case .card(let format): format == .svg
    }
  }
}

/// A format of picture that cards are drawn in.
public enum CardFormat: String, Sendable, Hashable, CaseIterable { case svg, png }

extension Studio {
  /// Writes palettes in a file format; blocking.
  ///
  /// - Parameters:
  ///   - reports: The palettes; exactly one where the format does not hold several.
  ///   - export: The format.
  /// - Returns: The whole file.
  /// - Throws: `ImagingError` when a card cannot be drawn.
  public func encoded(_ reports: [PaletteReport], as export: PaletteExport) throws -> [UInt8] {
    precondition(
      export.holdsSeveral || reports.count == 1, "\(export) holds one palette, not \(reports.count)")
    switch export {
    case .data(let format):
      return format.encode(
        reports.map {
          PaletteDocument(title: Self.title(of: $0.path), swatches: $0.details, pictureSize: $0.size)
        })
    case .card(let format):
      let report = reports[0]
      let card = PaletteCard(title: Self.words(of: report.path), swatches: report.details)
      return try drawn(card.svg, size: PaletteCard.size, as: format, subject: report.path)
    }
  }

  /// Draws the card of a vibe that was measured with its palette; blocking.
  ///
  /// - Returns: The whole file.
  /// - Throws: `ImagingError` when the card cannot be drawn.
  public func card(of report: VibeReport, as format: CardFormat) throws -> [UInt8] {
    guard let palette = report.palette else {
      preconditionFailure("a card needs the palette of \(report.path): measure with palettes")
    }
    let card = VibeCard(title: Self.words(of: report.path), vibe: report.vibe, palette: palette)
    return try drawn(card.svg, size: VibeCard.size, as: format, subject: report.path)
  }

  private func drawn(_ svg: String, size: PixelSize, as format: CardFormat, subject: String) throws -> [UInt8]
  {
    switch format {
    case .svg: return Array(svg.utf8)
    case .png:
      let renderer = VipsVectorRenderer(fontsFolder: configuration.installation.fonts)
      let pixels = try renderer.rasterize(svg: svg, size: size, subject: subject)
      return try VipsEncoder().encode(pixels, as: .png, subject: subject)
    }
  }

  /// What to call a picture: its file's name without the extension.
  private static func title(of path: String) -> String {
    path == "-" ? "picture" : PicturePath.stem(path)
  }

  /// The title as people would write it: `gate-at-dusk` becomes `Gate at dusk`.
  private static func words(of path: String) -> String {
    let words = title(of: path).split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
