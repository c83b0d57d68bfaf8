/// One run over a library's folders, asked for and then told of.
public struct IndexJob: Sendable, Hashable, Identifiable {
  /// How far it has come.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It waits for the one before it.
    case queued
    /// It is at work.
    case running
    /// It is done; some pictures may have failed.
    case finished
    /// It could not go on.
    case failed
    /// It was stopped; what was finished is kept.
    case cancelled

    /// Whether nothing of it is to come.
    public var isOver: Bool { self != .queued && self != .running }
  }

  /// Its number, counted from 1 while the process lives.
  public let id: Int
  /// The folders and files that it brings up to date, absolute.
  public internal(set) var roots: [String]
  /// How far it has come.
  public internal(set) var state = State.queued
  /// Files that need work; 0 until that is known.
  public internal(set) var total = 0
  /// How many of them are done or have failed.
  public internal(set) var done = 0
  /// How many could not be read.
  public internal(set) var failed = 0
  /// Files a second so far.
  public internal(set) var rate = 0.0
  /// What it is waiting for, why it failed, or what it came to, as one clause; nil for nothing to say.
  public internal(set) var message: String?
  /// Pictures that could not be read, the first ``mostFailures`` of them, by their names in the library's folders.
  public internal(set) var failures: [Failure] = []
  /// When it was asked for, in seconds since 1970.
  public let requested: Double
  /// When it began, in seconds since 1970; nil while it is queued.
  public internal(set) var started: Double?
  /// When it ended, in seconds since 1970; nil before.
  public internal(set) var ended: Double?

  /// The most failures that are kept of a job.
  public static let mostFailures = 100
}

/// What a library is at a moment.
public struct LibraryMoment: Sendable, Hashable {
  /// Another text after each change of the catalog, 32 hexadecimal digits.
  public let state: String
  /// The number of picture files.
  public let pictures: Int
}

/// What listeners are told.
public enum StudioEvent: Sendable, Hashable {
  /// A job was asked for, has come further, or is over.
  case job(IndexJob)
  /// The library is another one than before.
  case library(LibraryMoment)
}
