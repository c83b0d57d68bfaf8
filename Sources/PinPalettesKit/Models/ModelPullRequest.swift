/// Which model to download, and under which name to install it.
public struct ModelPullRequest: Sendable, Hashable {
  /// A short name of `KnownModel`, or a repository: `owner/name`, `owner/name/folder`, each with `@revision` at will.
  public var model: String
  /// A branch, a tag or a commit; nil for the one in ``model``, else the main branch.
  public var revision: String?
  /// The precision, as the repository's files call it, such as `fp16` or `quantized`; nil for the full one.
  public var variant: String?
  /// The name to install it under, of a–z, 0–9, `.`, `_` and `-`; nil for one made from ``model``.
  public var name: String?
  /// Whether another model of that name gives way.
  public var replaces = false

  /// Asks for a model in full precision.
  public init(_ model: String) { self.model = model }
}

/// How far a download has come.
public struct ModelPullProgress: Sendable, Hashable {
  /// The file in work, as the repository calls it.
  public let file: String
  /// The bytes that are here, those of an earlier attempt among them.
  public let byteCount: Int64
  /// The bytes that the whole model has.
  public let total: Int64
  /// How many bytes this run has brought so far.
  public let fetched: Int64
  /// How long the run has taken so far.
  public let elapsed: Duration

  /// Bytes a second so far.
  public var rate: Double { elapsed > .zero ? Double(fetched) / (elapsed / .seconds(1)) : 0 }

  /// How long the rest will take at this rate, a century at most; nil before the first bytes.
  public var remaining: Duration? {
    rate > 0 ? .seconds(min(Double(total - byteCount) / rate, 3_155_760_000)) : nil
  }
}

/// What a download has brought.
public struct ModelPullReport: Sendable, Hashable {
  /// The name under which the model is installed.
  public let name: String
  /// The folder that it is in.
  public let folder: String
  /// What it is exactly: repository, folder and commit, and the variant.
  public let source: String
  /// The commit.
  public let commit: String
  /// How many files were downloaded or found complete.
  public let files: Int
  /// The bytes of these files.
  public let byteCount: Int64
  /// How many of the bytes came in this run.
  public let fetched: Int64
  /// Why it has no tower for texts though one may have been there; nil when there is nothing to tell.
  public let textProblem: Failure?
  /// What else the user should know of the model; nil for nothing.
  public var note: String?
  /// Whether exactly this was installed before, so that nothing was done.
  public let wasInstalled: Bool
  /// How long it took.
  public let duration: Duration
}
