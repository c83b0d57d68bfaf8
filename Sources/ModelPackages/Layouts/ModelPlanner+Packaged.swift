internal import Embeddings

extension ModelPlanner {
  /// Plans for a folder that has a manifest already: it is checked and copied.
  func packagedPlan() throws -> ModelPlan {
    let bytes = try folder.bytes(of: "manifest.json", limit: 4 << 20)
    let manifest = try ModelManifest(decoding: bytes)
    guard ModelName.isValid(manifest.name) else {
      throw ModelPackagesError(
        .unsupportedModel, subject: "manifest.json",
        reason: "\"\(manifest.name)\" is no name for a model; use a-z, 0-9, '.', '_' and '-'")
    }
    let named = manifest.files.map(\.file)
    for file in named where !folder.has(file) {
      throw ModelPackagesError(
        .unrecognizedLayout, subject: file, reason: "is missing; manifest.json names it")
    }
    let files = (named + referenceFiles(of: manifest)).map {
      ModelPlan.File(name: $0, content: .copy(of: $0))
    }
    return ModelPlan(
      layout: .packaged, name: try name(stated: manifest.name), files: try unique(files + documents()),
      textProblem: nil, content: .given(manifest, bytes: bytes))
  }

  /// The reference inputs and outputs, and what lies with them in a folder of their own.
  private func referenceFiles(of manifest: ModelManifest) -> [String] {
    guard let golden = manifest.golden, folder.has(golden) else { return [] }
    guard let slash = golden.lastIndex(of: "/") else { return [golden] }
    return folder.files.map(\.path).filter { $0.hasPrefix(golden[...slash]) }
  }
}
