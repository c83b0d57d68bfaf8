internal import ModelPackages

/// What a request comes down to: where the model is, and what it will be called here.
struct ModelPullTarget: Sendable {
  let reference: HubReference
  let variant: String?
  /// The name to install it under.
  let name: String

  /// - Throws: `ModelPackagesError` with code `notFound` when there is no such short name and it can be no
  ///   repository either.
  init(_ request: ModelPullRequest) throws {
    let halves = request.model.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let given = halves.first.map(String.init) ?? ""
    let known = KnownModel(named: given)
    guard known != nil || given.contains("/") else {
      throw ModelPackagesError(
        .notFound, subject: request.model,
        reason:
          "there is no short name like this; known are \(KnownModel.all.map(\.name).joined(separator: ", ")), "
          + "and any repository as owner/name")
    }
    let variant = request.variant.flatMap { $0 == "full" ? nil : $0 }
    let isPlain = variant?.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      default: false
      }
    }
    guard isPlain ?? true, variant.map({ (1...32).contains($0.utf8.count) }) ?? true else {
      throw ModelPackagesError(
        .notFound, subject: request.model,
        reason: "a variant is what file names end in, such as fp16 or quantized, not \(variant ?? "")")
    }
    let written = (known?.reference ?? given) + (halves.count == 2 ? "@" + halves[1] : "")
    reference = try HubReference(written, revision: request.revision)
    self.variant = variant
    name =
      request.name ?? Self.name(for: reference, known: known) + (variant.map { "-" + $0.lowercased() } ?? "")
    guard ModelName.isValid(name) else {
      throw ModelPackagesError(
        .unrecognizedLayout, subject: name,
        reason: "this can be no name of a model; use a-z, 0-9, '.', '_' and '-'")
    }
  }

  /// What is installed, exactly: what `models pull` takes, and the variant.
  func source(commit: String) -> String {
    reference.pinned(to: commit) + (variant.map { " " + $0 } ?? "")
  }

  /// The name of the folder that it is put together in.
  func stagingName(commit: String) -> String {
    reference.pinned(to: commit).split(separator: "/").joined(separator: "--")
      + (variant.map { "+" + $0 } ?? "")
  }

  private static func name(for reference: HubReference, known: KnownModel?) -> String {
    if let known { return known.name }
    let repository = reference.repository.split(separator: "/").last.map(String.init) ?? reference.repository
    let folder = reference.folder?.split(separator: "/").last.map { "-" + $0 } ?? ""
    return (repository + folder).lowercased()
  }
}
