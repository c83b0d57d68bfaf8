import Embeddings
import PinPalettesKit

/// The JSON of a model.
struct ModelLine: Encodable {
  let name: String
  let revision: String
  let dimension: Int
  let towers: [String]
  let license: String
  let source: String?
  let bytes: Int
  let folder: String
  let builtIn: Bool

  init(_ model: ModelInfo) {
    name = model.name
    revision = model.revision
    dimension = model.dimension
    towers = model.towers
    license = model.license
    source = model.source
    bytes = model.byteCount
    folder = model.folder
    builtIn = model.isBuiltIn
  }

  /// A size for people.
  static func size(_ bytes: Int) -> String {
    guard bytes >= 100_000 else { return "\((bytes + 999) / 1000) kB" }
    let megabytes = Double(bytes) / 1_000_000
    return "\(megabytes.text(places: megabytes < 10 ? 1 : 0)) MB"
  }
}

/// The JSON of a model in full.
struct ModelDetailsLine: Encodable {
  let name: String
  let folder: String
  let bytes: Int
  let builtIn: Bool
  let manifest: ModelManifest

  init(_ model: ModelInfo) {
    name = model.name
    folder = model.folder
    bytes = model.byteCount
    builtIn = model.isBuiltIn
    manifest = model.manifest
  }
}
