/// What an index run did.
public struct IndexReport: Sendable, Hashable {
  /// Files written to the catalog: new, changed, moved or given what they lacked.
  public var indexed = 0
  /// Files that were up to date.
  public var skipped = 0
  /// Embeddings computed anew; a renamed or copied file needs none.
  public var embedded = 0
  /// Files that vanished from the folders and were forgotten.
  public var removed = 0
  /// Pictures that no file had any more, whose results were dropped.
  public var pruned = 0
  /// Symbolic links to pictures and folders that were not followed.
  public var linksPassedOver = 0
  /// What could not be indexed, in order of path; the rest was.
  public var failures: [Failure] = []
  /// How long it took.
  public var duration = Duration.zero
  /// Where the time went, summed over all threads.
  public var times = StageTimes()
  /// Whether it was stopped before the end; what was finished is kept.
  public var isInterrupted = false

  /// Makes an empty report.
  public init() {}
}

/// How far an index run has come.
public struct IndexProgress: Sendable, Hashable {
  /// Files that need work in this run.
  public let total: Int
  /// How many of them are done or have failed.
  public let done: Int
  /// How many have failed.
  public let failed: Int
  /// How long the run has taken so far.
  public let elapsed: Duration

  /// Files a second so far.
  public var rate: Double { elapsed > .zero ? Double(done) / (elapsed / .seconds(1)) : 0 }

  /// How long the rest will take at this rate; nil before the first file is done.
  public var remaining: Duration? { rate > 0 ? .seconds(Double(total - done) / rate) : nil }
}
