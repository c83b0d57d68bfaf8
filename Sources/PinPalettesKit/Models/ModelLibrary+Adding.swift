internal import Catalog
internal import Embeddings
internal import Foundation
internal import ModelPackages

extension ModelLibrary {
  /// Adds a model from a folder of its files, whole or not at all; the folder stays as it is.
  ///
  /// - Parameters:
  ///   - folder: A folder in any of the layouts that `ModelPlanner` knows.
  ///   - name: What it shall be called; nil for a name after the folder.
  ///   - source: Where it came from, for people to read.
  ///   - variant: The variant of its networks, such as `quantized`; nil for the full one.
  ///   - replacing: Whether another model of the name gives way.
  ///   - prepare: Called with the finished folder before it takes its place: what it throws, nothing is added;
  ///     what it writes there, the model has, and what it returns is told to the user.
  /// - Returns: The model, and what there is to tell about it.
  /// - Throws: `ModelPackagesError` or `EmbeddingsError`.
  func add(
    from folder: String, name: String? = nil, source: String? = nil, variant: String? = nil,
    replacing: Bool = false, prepare: (ModelFolder) throws -> String? = { _ in nil }
  ) throws -> AddedModel {
    let files = try ModelFiles(folder: folder)
    var plan = try ModelPlanner(folder: files, name: name, variant: variant).plan()
    let destination = userFolder + "/" + plan.name
    let staging = try ModelStaging(in: userFolder, name: plan.name)
    defer { staging.clean() }
    var digests: [String: String] = [:]
    for file in plan.files { digests[file.name] = try staging.write(file, from: files) }
    var (manifest, bytes) = try Self.manifest(of: plan, digests: digests, source: source)
    if let problem = Self.tokenizerProblem(of: manifest, in: staging) {
      guard let rest = plan.withoutText(because: problem) else { throw problem }
      let kept = Set(rest.files.map(\.name))
      for file in plan.files where !kept.contains(file.name) { try staging.remove(file.name) }
      plan = rest
      (manifest, bytes) = try Self.manifest(of: plan, digests: digests, source: source)
    }
    let problem = plan.textProblem.map { Failure($0) }
    if Self.hasModel(destination), let present = try? ModelFolder(named: plan.name, in: [userFolder]),
      present.manifest.identity == manifest.identity
    {
      guard present.manifest.files == manifest.files else {
        throw ModelPackagesError(
          .unsupportedModel, subject: plan.name,
          reason:
            "there is a model \(manifest.identity) with other files, and embeddings of both would be mixed; "
            + "give this one another revision in its manifest.json, or another name")
      }
      if try verify(destination).isEmpty {
        return AddedModel(model: info(of: present), textProblem: problem, note: nil, wasThere: true)
      }
    }
    try checkPlace(of: plan.name, at: destination, replacing: replacing)
    try staging.write(bytes, to: "manifest.json")
    let note = try prepare(ModelFolder(named: staging.path, in: []))
    try staging.publish(at: destination)
    return AddedModel(
      model: info(of: try ModelFolder(named: plan.name, in: [userFolder])), textProblem: problem,
      note: note, wasThere: false)
  }

  /// The manifest, with a revision that follows the content.
  private static func manifest(
    of plan: ModelPlan, digests: [String: String], source: String?
  ) throws -> (ModelManifest, [UInt8]) {
    let identity = try plan.identity(digests: digests)
    let revision = identity.map { String(ContentHash(of: $0).description.prefix(12)) } ?? ""
    return try plan.manifest(digests: digests, revision: revision, source: source)
  }

  /// Why the tokenizer cannot be run, found out by making it.
  private static func tokenizerProblem(
    of manifest: ModelManifest, in staging: ModelStaging
  ) -> ModelPackagesError? {
    guard let settings = manifest.text?.tokenizer else { return nil }
    do {
      let file = URL(fileURLWithPath: staging.path + "/" + settings.file)
      _ = try settings.makeTokenizer(decoding: [UInt8](Data(contentsOf: file)))
      return nil
    } catch {
      return ModelPackagesError(.unsupportedModel, subject: settings.file, reason: Failure(error).reason)
    }
  }

  private func checkPlace(of name: String, at destination: String, replacing: Bool) throws {
    guard !replacing else { return }
    if FileManager.default.fileExists(atPath: destination) {
      throw ModelPackagesError(
        .unwritable, subject: name,
        reason: "there is another model of this name; choose a name for this one, or replace that one")
    }
    if Self.hasModel(installedFolder + "/" + name) {
      throw ModelPackagesError(
        .unwritable, subject: name,
        reason: "a model of this name came with the program; choose another name, or replace it for this user"
      )
    }
  }
}
