internal import Embeddings
internal import Hummingbird
internal import Palettes
internal import PinPalettesKit

/// Palette, vibe and embedding of a picture that is sent, uploaded before or in the library; embeddings of texts.
struct AnalysisRoutes: APIPart {
  let studio: Studio
  let stores: APIStores

  /// The most texts of one request, and the most characters of one.
  static let mostTexts = 64
  static let longestText = 500

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.post("palette") { request, _ in try await palette(request) }
    api.post("vibe") { request, _ in try await vibe(request) }
    api.post("embed") { request, _ in try await embed(request) }
  }

  private func palette(_ request: Request) async throws -> Response {
    let parameters = try QueryParameters(request, allowing: "colors")
    var wanted = PaletteRequest()
    wanted.colorCount = .fixed(try parameters.integer("colors", in: PaletteFileKind.colorCounts, default: 6))
    let report = try await withPicture(of: request, allowing: ["id"]) { bytes, name in
      try await studio.palette(of: bytes, name: name, request: wanted)
    }
    return try Answer.json(PaletteAnswer(report), cache: .never)
  }

  private func vibe(_ request: Request) async throws -> Response {
    try request.refuseParameters()
    let report = try await withPicture(of: request, allowing: ["id"]) { bytes, name in
      try await studio.vibe(of: bytes, name: name)
    }
    return try Answer.json(VibeOfPictureAnswer(report), cache: .never)
  }

  private func embed(_ request: Request) async throws -> Response {
    try request.refuseParameters()
    guard request.carriesJSON else {
      let body = try await RequestBytes.picture(request, stores: stores)
      return try answer([
        try await body.withBytes { try await studio.embedding(of: $0, name: "the picture") }
      ])
    }
    let body = try await RequestBytes.json(request, stores: stores)
    let fields = try BodyFields(body, allowing: ["id", "texts"])
    let texts = try fields.texts("texts", most: Self.mostTexts, longest: Self.longestText)
    guard fields.has("id") != fields.has("texts") else {
      throw ProblemError.badBody("The body has to have either id or texts")
    }
    guard fields.has("texts") else {
      return try answer([
        try await withFile(fields) { bytes, name in try await studio.embedding(of: bytes, name: name) }
      ])
    }
    guard !texts.isEmpty, !texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
      throw ProblemError.badBody("texts has to hold at least one text, and none without words")
    }
    return try answer(try await studio.embeddings(ofTexts: texts))
  }

  private func answer(_ reports: [EmbeddingReport]) throws -> Response {
    guard let model = reports.first?.model else { throw ProblemError(.internalError, "No embedding came") }
    return try Answer.json(
      EmbeddingsAnswer(model: model, embeddings: reports.map(\.embedding)), cache: .never)
  }

  /// Lends the bytes that were sent, or those of the picture that the JSON names.
  private func withPicture<Result>(
    of request: Request, allowing names: [String], _ body: ([UInt8], String) async throws -> Result
  ) async throws -> Result {
    guard request.carriesJSON else {
      let picture = try await RequestBytes.picture(request, stores: stores)
      return try await picture.withBytes { try await body($0, "the picture") }
    }
    return try await withFile(
      try BodyFields(try await RequestBytes.json(request, stores: stores), allowing: names), body)
  }

  /// Lends the bytes of the library's picture that `id` names.
  private func withFile<Result>(
    _ fields: BodyFields, _ body: ([UInt8], String) async throws -> Result
  ) async throws -> Result {
    guard let id = try fields.text("id", longest: PictureID.digitCount).flatMap({ PictureID($0) }) else {
      throw ProblemError.badBody("id has to be a picture’s id, 32 hexadecimal digits")
    }
    return try await studio.withBytes(of: id, budget: stores.bodies, body)
  }
}
