/// The files of a repository that make a model, and where each goes.
///
/// Repositories hold the same weights many times over: for PyTorch, TensorFlow and phones, and as ONNX in
/// half a dozen precisions. Wanted are one pair of ONNX networks, the weights they keep outside, the
/// tokenizer and the configuration beside them, and the license.
public struct HubFileSelection: Sendable, Hashable {
  /// A file that is wanted.
  public struct File: Sendable, Hashable {
    /// The file as the hub lists it.
    public let entry: HubEntry
    /// Where it goes in the model's folder; safe as ``HubPath/isSafe(_:)`` says.
    public let destination: String
  }

  /// The files, in the order of their destinations.
  public let files: [File]
  /// Their size together, in bytes.
  public let byteCount: Int64

  /// Chooses from the files of a repository.
  ///
  /// - Parameters:
  ///   - entries: All files of the repository.
  ///   - folder: The folder with the networks; its files then go to the top of the model's folder. Nil for
  ///     the usual places.
  ///   - variant: The precision, as the repository's file names end: `fp16`, `quantized`; nil for the full one.
  ///   - subject: The repository, for errors.
  /// - Throws: ``ModelPackagesError`` with code `unrecognizedLayout` when there are no such networks, saying
  ///   which variants there are; `damagedFile` when the list cannot be true.
  public init(
    from entries: [HubEntry], folder: String? = nil, variant: String? = nil, subject: String
  ) throws(ModelPackagesError) {
    let networks = try HubNetworks(in: entries, folder: folder, variant: variant, subject: subject)
    let folders = Set(networks.folders + HubFileSelection.ancestors(of: folder ?? ""))
    let chosen = entries.filter { entry in
      networks.includes(entry.path)
        || folders.contains(HubPath.folder(of: entry.path)) && Self.describes(entry.path)
    }
    var files: [String: File] = [:]
    var byteCount: Int64 = 0
    for entry in chosen.sorted(by: { $0.path < $1.path }) {
      let destination = Self.destination(of: entry.path, folder: folder)
      // Two names that differ in case only are one file on many systems.
      let key = destination.lowercased()
      if let other = files[key] {
        // What lies beside the networks describes them better than what lies above.
        guard entry.path.split(separator: "/").count != other.entry.path.split(separator: "/").count else {
          throw ModelPackagesError(
            .damagedFile, subject: subject, reason: "\(other.entry.path) and \(entry.path) are one name")
        }
        guard entry.path.split(separator: "/").count > other.entry.path.split(separator: "/").count else {
          continue
        }
        byteCount -= other.entry.byteCount
      }
      let (sum, overflows) = byteCount.addingReportingOverflow(entry.byteCount)
      guard !overflows else {
        throw ModelPackagesError(.damagedFile, subject: subject, reason: "the hub states impossible sizes")
      }
      byteCount = sum
      files[key] = File(entry: entry, destination: destination)
    }
    self.files = files.values.sorted { $0.destination < $1.destination }
    self.byteCount = byteCount
  }

  /// Names of files that describe a model or its tokenizer.
  private static let descriptions: Set = [
    "config.json", "preprocessor_config.json", "processor_config.json", "preprocess_cfg.json",
    "open_clip_config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json",
    "added_tokens.json", "vocab.json", "vocab.txt", "merges.txt",
  ]

  private static func describes(_ path: String) -> Bool {
    let name = HubPath.name(of: path).lowercased()
    guard !descriptions.contains(name) else { return true }
    let stem = name.prefix { $0 != "." }
    return ["license", "licence", "notice", "readme"].contains(String(stem))
      && ["", ".md", ".txt"].contains(String(name.dropFirst(stem.count)))
  }

  /// The folders above a path, the repository's root among them.
  private static func ancestors(of folder: String) -> [String] {
    var folders = [folder]
    while let last = folders.last, !last.isEmpty { folders.append(HubPath.folder(of: last)) }
    return folders
  }

  private static func destination(of path: String, folder: String?) -> String {
    guard let folder else { return path }
    return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : HubPath.name(of: path)
  }
}
