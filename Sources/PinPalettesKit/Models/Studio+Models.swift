internal import Embeddings
internal import Foundation
internal import ModelPackages

extension Studio {
  var modelLibrary: ModelLibrary { ModelLibrary(installation: configuration.installation) }

  /// The models of this machine, the user's before those of the program where both have a name.
  ///
  /// - Returns: Each model, in order of name; a failure for one whose manifest cannot be read.
  public func models() async throws -> [Outcome<ModelInfo>] {
    try await pool.run { [modelLibrary] in modelLibrary.list() }
  }

  /// One model.
  ///
  /// - Parameter name: Its name, or a path to its folder.
  /// - Returns: The model.
  /// - Throws: `EmbeddingsError` when there is none of this name, or its manifest cannot be read.
  public func model(named name: String) async throws -> ModelInfo {
    try await pool.run { [modelLibrary] in try modelLibrary.info(name) }
  }

  /// Adds a model from a folder of its files: an export of OpenCLIP or Immich, of Hugging Face, one combined
  /// ONNX network, or a folder with a manifest.
  ///
  /// The folder stays as it is; its files are copied. The model appears whole or not at all.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - name: What it shall be called, of a–z, 0–9, `.`, `_` and `-`; nil for a name after the folder.
  ///   - source: Where it came from, for people to read; nil for nothing.
  ///   - variant: The variant of the networks, such as `quantized`; nil for the full one.
  ///   - replacing: Whether another model of the name gives way.
  /// - Returns: The model, and what there is to tell about it.
  /// - Throws: `ModelPackagesError` or `EmbeddingsError`, naming the file and what would be right.
  public func addModel(
    from folder: String, name: String? = nil, source: String? = nil, variant: String? = nil,
    replacing: Bool = false
  ) async throws -> AddedModel {
    try await pool.run { [modelLibrary, configuration] in
      try modelLibrary.add(
        from: folder, name: name, source: source, variant: variant, replacing: replacing
      ) { model in
        try Self.keepReference(of: model, configuration: configuration)
      }
    }
  }

  /// Lets a finished model speak before it takes its place: one that cannot run is kept out, and what it answers is
  /// written beside it, to be compared with later answers.
  ///
  /// - Returns: What the user should know; nil for nothing.
  private static func keepReference(
    of model: ModelFolder, configuration: StudioConfiguration
  ) throws -> String? {
    // A model with a reference of its own is held to that.
    guard model.manifest.golden == nil else { return nil }
    let check = try SelfCheck.make(for: model, configuration: configuration)
    try OutputFile.write(check.file, to: model.path + "/" + SelfCheck.fileName)
    return check.note
  }

  /// Compares every file of a model with its manifest, byte for byte.
  ///
  /// - Returns: What is wrong; nothing when all is well.
  /// - Throws: `EmbeddingsError` when there is none of this name, or its manifest cannot be read.
  public func verifyModel(named name: String) async throws -> [Failure] {
    try await pool.run { [modelLibrary] in try modelLibrary.verify(name) }
  }

  /// Removes a model that was added; embeddings made with it stay in catalogs.
  ///
  /// - Throws: `ModelPackagesError` when there is none, or it came with the program.
  public func removeModel(named name: String) async throws {
    try await pool.run { [modelLibrary] in try modelLibrary.remove(name) }
  }
}
