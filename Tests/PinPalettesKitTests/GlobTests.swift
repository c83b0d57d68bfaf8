import Testing

@testable import PinPalettesKit

struct GlobTests {
  @Test(arguments: [
    // A pattern without a slash: names at any depth.
    ("*.png", "a.png", true), ("*.png", "x/y/a.png", true), ("*.png", "a.jpg", false),
    ("*.png", "a.PNG", false), ("*", ".hidden", true), ("a?c", "abc", true), ("a?c", "ac", false),
    ("a?c", "aéc", true), ("?", "日", true), ("IMG_*_edit*", "2020/IMG_7_edit.jpg", true),
    ("raw", "raw", true), ("raw", "a/raw", true), ("raw", "raw/a", false), ("**", "a/b", true),
    // Sets.
    ("[a-c]x", "bx", true), ("[a-c]x", "dx", false), ("[!a-c]x", "dx", true), ("[^a-c]x", "ax", false),
    ("[]a]", "]", true), ("[a-]", "-", true), ("[\\]]", "]", true), ("[é-ü]", "ö", true), ("[*]", "*", true),
    ("[*]", "a", false), ("[!]a]", "]", false),
    // Escapes.
    ("\\*", "*", true), ("\\*", "a", false), ("\\!a", "!a", true), ("a\\?", "ab", false),
    // With a slash: the path from the root.
    ("/a.jpg", "a.jpg", true), ("/a.jpg", "x/a.jpg", false), ("x/*.jpg", "x/a.jpg", true),
    ("x/*.jpg", "y/x/a.jpg", false), ("x/*.jpg", "x/y/a.jpg", false), ("a*b", "a/b", false),
    // Any number of folders.
    ("**/raw", "raw", true), ("**/raw", "a/b/raw", true), ("a/**/b", "a/b", true),
    ("a/**/b", "a/x/y/b", true),
    ("a/**/b", "c/a/b", false), ("a/**", "a", false), ("a/**", "a/b", true), ("a/**", "a/b/c", true),
    ("**/a/**/b", "x/a/a/y/b", true), ("a/**b", "a/x/b", false), ("a/**b", "a/xb", true),
  ])
  func matchesAsGitDoes(pattern: String, path: String, expected: Bool) throws {
    #expect(try Glob(pattern).matches(path, isFolder: false) == expected)
  }

  @Test(arguments: [("raw/", "raw"), ("raw/", "a/raw"), ("/raw/", "raw"), ("a/*/", "a/b"), ("**/", "a/b")])
  func slashAtTheEndMatchesFoldersOnly(pattern: String, path: String) throws {
    let glob = try Glob(pattern)
    #expect(glob.matches(path, isFolder: true))
    #expect(!glob.matches(path, isFolder: false))
  }

  @Test func slashAtTheEndDoesNotAnchor() throws {
    #expect(try Glob("raw/").matches("a/b/raw", isFolder: true))
    #expect(try !Glob("/raw/").matches("a/raw", isFolder: true))
  }

  @Test(arguments: [
    ("", "empty"), ("/", "empty"), ("//", "empty"), ("[a", "opening ["), ("[]", "opening ["),
    ("[a-", "opening ["), ("a\\", "backslash"), ("[z-a]", "z-a"), ("[[:alpha:]]", "named sets"),
    ("!a", "take back"), ("a//b", "empty name"), ("./a", "empty name"), ("../a", "empty name"),
  ])
  func refusesWhatItCannotRead(pattern: String, reason: String) {
    let failure = #expect(throws: Failure.self) { try Glob(pattern) }
    #expect(failure?.subject == pattern)
    #expect(failure?.reason.contains(reason) == true)
  }

  /// Backtracking over all stars would take longer than the universe is old.
  @Test(.timeLimit(.minutes(1)))
  func manyStarsTakeNoTime() throws {
    let name = String(repeating: "a", count: 255)
    #expect(try !Glob(String(repeating: "*a", count: 60) + "b").matches(name, isFolder: false))
    let path = Array(repeating: "a", count: 2000).joined(separator: "/")
    let folders = Array(repeating: "**/a", count: 200).joined(separator: "/") + "/b"
    #expect(try !Glob(folders).matches(path, isFolder: false))
  }
}
