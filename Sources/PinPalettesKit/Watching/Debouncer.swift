/// Gathers folders in which something happens until it has been quiet for a while.
///
/// A state without a clock of its own: whoever holds it says what time it is.
struct Debouncer<Instant: InstantProtocol> where Instant.Duration == Duration {
  /// How long nothing may happen before folders are handed over: a camera card or an export writes
  /// many files within that.
  let quiet: Duration
  /// How long folders are held back at most while it never becomes quiet.
  let longest: Duration

  private var folders: Set<PathBytes> = []
  private var first: Instant?
  private var last: Instant?

  init(quiet: Duration = .milliseconds(500), longest: Duration = .seconds(5)) {
    self.quiet = quiet
    self.longest = longest
  }

  /// Notes that something has happened in a folder.
  mutating func note(_ folder: PathBytes, at now: Instant) {
    folders.insert(folder)
    first = first ?? now
    last = now
  }

  /// When to take the folders, nil while there are none.
  var deadline: Instant? {
    guard let first, let last else { return nil }
    return min(last.advanced(by: quiet), first.advanced(by: longest))
  }

  /// Takes the folders if it is time.
  mutating func take(at now: Instant) -> Set<PathBytes> {
    guard let deadline, deadline <= now else { return [] }
    defer { (folders, first, last) = ([], nil, nil) }
    return folders
  }
}
