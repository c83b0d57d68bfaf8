import Embeddings

/// A manifest and its file.
struct ModelManifestBytes {
  let manifest: ModelManifest
  let bytes: [UInt8]
}
