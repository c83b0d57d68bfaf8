/// A pattern for where a picture lies, written as in `.gitignore` files.
///
/// | Pattern | Matches |
/// |---|---|
/// | `*` | any characters but a slash |
/// | `?` | one character but a slash |
/// | `[a-z]`, `[!a-z]` | one character of the set, or one outside it |
/// | `**/` at the start, `/**/` inside | any number of folders, none included |
/// | `/**` at the end | everything inside |
/// | `\*` | the character itself |
///
/// Patterns mean what they mean where folders are indexed, with one difference: a library has no folder that
/// all paths begin from, so a pattern with a slash inside is held against the path from any folder on. One
/// that begins with a slash is held against the whole absolute path; one that begins with `.`, `..` or `~`
/// too, once ``SearchQuery/resolvingPaths(_:)`` has said where that is. What lies in a folder that matches goes
/// with it. Letter case counts.
public struct PathPattern: Sendable, Hashable {
  /// What the last name of a pattern stands for.
  public enum Target: String, Sendable, Hashable {
    /// A folder: `folder:holidays`.
    case folder
    /// A folder or the file itself: `path:*.png`.
    case path
  }

  /// The pattern as given.
  public let pattern: String
  /// What its last name stands for.
  public let target: Target

  @usableFromInline
  enum Step: Sendable, Hashable {
    case folders
    case name(NamePattern)
  }

  /// The names in order; the first one is `folders` unless the pattern begins with a slash.
  @usableFromInline let steps: [Step]
  @usableFromInline let foldersOnly: Bool

  /// The most names that a pattern may have; states are kept in the bits of one word.
  public static let mostNames = 60

  /// Reads a pattern.
  ///
  /// - Throws: ``QueryError`` with code `badPattern`, which points into the pattern.
  public init(_ pattern: String, of target: Target) throws(QueryError) {
    func refusal(_ reason: String) -> QueryError {
      let input = QueryInput(pattern)
      return QueryError(.badPattern, reason, at: 0..<input.count, in: input)
    }
    guard pattern.unicodeScalars.first != "!" else {
      throw refusal(
        "write - before the filter to leave out what matches; \\! stands for a name that begins with !")
    }
    var parts = pattern.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(Array.init)
    let endsWithSlash = parts.count > 1 && parts.last == []
    if endsWithSlash { parts.removeLast() }
    // The working and the home folder are the application's to fill in; no absolute path has such names.
    let isRelative = [["."], [".", "."], ["~"]].contains(parts[0])
    let isAbsolute = parts.first == [] && (parts.count > 1 || endsWithSlash) || isRelative
    if isAbsolute, !isRelative { parts.removeFirst() }
    // A slash alone has no names: everything lies in the root.
    guard parts.isEmpty || parts.contains(where: { !$0.isEmpty }) else {
      throw refusal("the pattern is empty")
    }
    let inner = isRelative ? parts.drop { [["."], [".", "."], ["~"]].contains($0) } : parts[...]
    guard !inner.contains(where: { [[], ["."], [".", "."]].contains($0) }) else {
      throw refusal("no path has an empty name, . or .. between its slashes")
    }
    guard parts.count <= Self.mostNames else {
      throw refusal("a pattern has at most \(Self.mostNames) names")
    }
    // What lies inside `a` matches `a/**`, and `a` itself does not; the pictures of a folder are inside anyway.
    if parts.last == ["*", "*"] {
      if target == .folder, parts.count > 1 { parts.removeLast() } else { parts.append(["*"]) }
    }
    var steps: [Step] = isAbsolute ? [] : [.folders]
    for part in parts {
      if part == ["*", "*"] {
        if steps.last != .folders { steps.append(.folders) }
      } else {
        do throws(NamePattern.Refusal) {
          steps.append(.name(try NamePattern(part)))
        } catch { throw refusal(error.reason) }
      }
    }
    self.pattern = pattern
    self.target = target
    self.steps = steps
    foldersOnly = endsWithSlash || target == .folder
  }

  /// Whether a picture at this absolute path matches.
  public func matches(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { matches($0) }
  }

  /// Whether a picture whose absolute path is this UTF-8 matches.
  func matches(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    let folder = PathPattern.folderLength(of: path)
    return accepts(states(after: path, length: folder), name: path, from: folder)
  }
}

// MARK: - States
//
// Bit k of a word: the first k steps have matched what has been read. Paths of one folder share the states
// after it, which ``FilterMatcher`` makes use of.

extension PathPattern {
  /// The number of bytes up to the last slash, that one included.
  @usableFromInline
  static func folderLength(of path: UnsafeBufferPointer<UInt8>) -> Int {
    var length = path.count
    while length > 0, path[length - 1] != UInt8(ascii: "/") { length -= 1 }
    return length
  }

  /// The states after the folders of a path, which end at `length`.
  @usableFromInline
  func states(after path: UnsafeBufferPointer<UInt8>, length: Int) -> UInt64 {
    var states = closure(of: 1)
    var start = 0
    for end in 0..<length where path[end] == UInt8(ascii: "/") {
      if end > start { states = advance(states, over: UnsafeBufferPointer(rebasing: path[start..<end])) }
      start = end + 1
    }
    return states
  }

  /// Whether the file of that name matches, or a folder on the way to it did.
  @usableFromInline
  func accepts(_ states: UInt64, name path: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    if states & accepting != 0 { return true }
    if foldersOnly { return false }
    return advance(states, over: UnsafeBufferPointer(rebasing: path[start...])) & accepting != 0
  }

  private var accepting: UInt64 { 1 << UInt64(steps.count) }

  private func advance(_ states: UInt64, over name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    // Everything inside a folder that matches goes with it.
    var next = states & accepting
    var open = states & ~accepting
    while open != 0 {
      let place = open.trailingZeroBitCount
      open &= open - 1
      switch steps[place] {
      case .folders: next |= 1 << UInt64(place)
      case .name(let pattern): if pattern.matches(name) { next |= 1 << UInt64(place + 1) }
      }
    }
    return closure(of: next)
  }

  /// Adds the states that are reached by letting `**` stand for no folder.
  private func closure(of states: UInt64) -> UInt64 {
    var states = states
    for place in steps.indices where states >> UInt64(place) & 1 == 1 && steps[place] == .folders {
      states |= 1 << UInt64(place + 1)
    }
    return states
  }
}
