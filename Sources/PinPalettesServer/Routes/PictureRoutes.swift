internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PaletteFormats
internal import Palettes
internal import PinPalettesKit
internal import Recommendations

/// One picture of the library: what is known of it, its file, its palette as a file of other tools.
struct PictureRoutes: APIPart {
  let studio: Studio

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("images/:id") { request, context in try await details(request, try context.pictureID()) }
    api.get("images/:id/file") { request, context in try await file(request, try context.pictureID()) }
    api.get("images/:id/palette") { request, context in try await palette(request, try context.pictureID()) }
  }

  private func details(_ request: Request, _ id: PictureID) async throws -> Response {
    try request.refuseParameters()
    let tag = EntityTag(Studio.version, try await studio.libraryState(), id.description)
    return try await Answer.conditional(request, tag: tag) {
      let details = try await studio.pictureDetails(id)
      let item = PictureItem(details.picture)
      return try Answer.json(Extended(item: item, extra: PictureDetailsAnswer(details)))
    }
  }

  /// The bytes as they are, where a browser can show them.
  private func file(_ request: Request, _ id: PictureID) async throws -> Response {
    try request.refuseParameters()
    // Opened before the tag is looked at: an id that nobody has is unknown, whatever one says to have.
    let file = try await studio.file(of: id)
    let tag = EntityTag("file", id.description)
    return try await Answer.conditional(request, tag: tag, cache: .immutable) {
      guard let format = try await file.format(), format.isShownByBrowsers else {
        throw ProblemError(
          .unsupportedMedia, "Browsers do not show the format of \(file.name); ask for its preview")
      }
      let stream = FileStream(length: Int(file.byteCount)) { range in
        try await file.bytes(at: Int64(range.lowerBound), count: max(1, range.count))
      }
      return stream.response(
        type: format.mediaType, cache: .immutable,
        headers: [.contentDisposition: ContentDisposition(kind: .inline, name: file.name).value])
    }
  }

  private func palette(_ request: Request, _ id: PictureID) async throws -> Response {
    let parameters = try QueryParameters(request, allowing: "format", "colors")
    let format = try parameters.choice("format", default: PaletteFileKind.css)
    let colors = try parameters.integer("colors", in: PaletteFileKind.colorCounts, default: 6)
    let tag = EntityTag(Studio.version, "palette", id.description, format.rawValue, "\(colors)")
    return try await Answer.conditional(request, tag: tag) {
      var wanted = PaletteRequest()
      wanted.colorCount = .fixed(colors)
      let report = try await studio.palette(of: try await studio.file(of: id), request: wanted)
      guard let export = format.export else { return try Answer.json(PaletteAnswer(report)) }
      let bytes = try await studio.paletteFile(of: report, as: export)
      let name = PaletteFileKind.stem(of: report.path) + "." + export.fileExtension
      return Answer.attachment(bytes, type: format.mediaType, name: name)
    }
  }
}
