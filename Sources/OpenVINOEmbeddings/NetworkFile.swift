import Embeddings

/// A network of a model on disk, and what tells it from every other one.
struct NetworkFile {
  /// The ONNX file.
  let path: String
  /// The digests of the file and of those with its weights, as the manifest states them.
  let digests: [String]

  init(_ tower: ModelManifest.ImageTower, in folder: String) {
    path = "\(folder)/\(tower.file)"
    digests = [tower.sha256] + (tower.data ?? []).map(\.sha256)
  }

  init(_ tower: ModelManifest.TextTower, in folder: String) {
    path = "\(folder)/\(tower.file)"
    digests = [tower.sha256] + (tower.data ?? []).map(\.sha256)
  }
}
