/// A pattern for paths, as in `.gitignore` files.
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
/// A pattern without a slash, or with one at its end only, is held against names at any depth; one with
/// a slash at the start or inside is held against the path from the folder that is walked. A slash at
/// the end makes it match folders only. What lies in a folder that matches goes with it. Letter case
/// counts, and a star also stands for a dot at the beginning of a name. The time to match is bounded by
/// the product of both lengths, whatever the pattern.
public struct Glob: Sendable, Hashable {
  /// The pattern as given.
  public let pattern: String

  private enum Step: Sendable, Hashable {
    case folders
    case name(GlobName)
  }

  private let steps: [Step]
  private let isAnchored: Bool
  private let matchesFoldersOnly: Bool

  /// Reads a pattern.
  ///
  /// - Throws: `Failure` that names the pattern and what is wrong with it.
  public init(_ pattern: String) throws(Failure) {
    self.pattern = pattern
    func refusal(_ reason: String) -> Failure { Failure(subject: pattern, reason: reason) }
    guard !pattern.hasPrefix("!") else {
      throw refusal("a pattern cannot take back another; \\! stands for a name that begins with !")
    }
    var parts = pattern.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(Array.init)
    matchesFoldersOnly = parts.count > 1 && parts.last == []
    if matchesFoldersOnly { parts.removeLast() }
    isAnchored = parts.count > 1
    if isAnchored, parts.first == [] { parts.removeFirst() }
    guard parts.contains(where: { !$0.isEmpty }) else { throw refusal("the pattern is empty") }
    guard !parts.contains(where: { [[], ["."], [".", "."]].contains($0) }) else {
      throw refusal("no path has an empty name, . or .. between its slashes")
    }
    // What lies inside `a` matches `a/**`, and `a` itself does not.
    if parts.last == ["*", "*"] { parts.append(["*"]) }
    var steps: [Step] = []
    for part in parts {
      steps.append(part == ["*", "*"] ? .folders : .name(try GlobName(part, of: pattern)))
    }
    self.steps = steps
  }

  /// Whether a path, relative to the folder that is walked, matches.
  ///
  /// The folders on the way are not looked at: a walk has left out those that match.
  public func matches(_ path: String, isFolder: Bool) -> Bool {
    matches(path.unicodeScalars.split(separator: "/").map(Array.init), isFolder: isFolder)
  }

  /// Whether the path that these names make up matches.
  func matches(_ names: [[Unicode.Scalar]], isFolder: Bool) -> Bool {
    guard isFolder || !matchesFoldersOnly else { return false }
    return Wildcards.match(
      steps[...], isAnchored ? names[...] : names.suffix(1), isStar: { $0 == .folders },
      accepts: { step, name in
        guard case .name(let expected) = step else { return false }
        return expected.matches(name)
      })
  }
}
