/// Where the time of an index run went, summed over all threads.
///
/// The sum is more than the run took as soon as two pictures are worked on at once.
public struct StageTimes: Sendable, Hashable {
  /// Reading files and computing their digests.
  public var reading = Duration.zero
  /// Decoding, to the size that the analysis and the model take.
  public var decoding = Duration.zero
  /// Palettes.
  public var palettes = Duration.zero
  /// Vibes and fingerprints.
  public var vibes = Duration.zero
  /// Resizing and normalizing for the model.
  public var preprocessing = Duration.zero
  /// The model's image tower.
  public var model = Duration.zero
  /// Looking up and writing in the catalog.
  public var catalog = Duration.zero

  /// Makes times of zero.
  public init() {}

  /// The stages by name, in the order of a picture's way.
  public var named: [(name: String, time: Duration)] {
    [
      ("read", reading), ("decode", decoding), ("palette", palettes), ("vibe", vibes),
      ("preprocess", preprocessing), ("model", model), ("catalog", catalog),
    ]
  }

  /// Adds the times of another.
  public static func += (times: inout StageTimes, other: StageTimes) {
    times.reading += other.reading
    times.decoding += other.decoding
    times.palettes += other.palettes
    times.vibes += other.vibes
    times.preprocessing += other.preprocessing
    times.model += other.model
    times.catalog += other.catalog
  }

  /// Runs `body` and adds how long it took to one of the stages.
  mutating func measure<Result>(
    _ stage: WritableKeyPath<StageTimes, Duration>, _ body: () throws -> Result
  ) rethrows -> Result {
    let start = ContinuousClock.now
    defer { self[keyPath: stage] += ContinuousClock.now - start }
    return try body()
  }
}
