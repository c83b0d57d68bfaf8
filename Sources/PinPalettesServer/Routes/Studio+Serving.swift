internal import Embeddings
internal import NIOPosix
internal import PinPalettesKit

extension Studio {
  /// The model that searches use; nil where it cannot be used, which concerns searches alone.
  func currentModel() async -> ModelInfo? {
    guard let identity = try? await libraryOverview().model else { return nil }
    return try? await model(named: identity.name)
  }

  /// Writes a palette in a file format, on a thread that may block.
  ///
  /// - Throws: `ImagingError` when a card cannot be drawn.
  func paletteFile(of report: PaletteReport, as export: PaletteExport) async throws -> [UInt8] {
    try await NIOThreadPool.singleton.runIfActive { try encoded([report], as: export) }
  }
}
