import Recommendations
import Testing

struct PathPatternTests {
  @Test(arguments: [
    // Without a slash: names at any depth, and what lies in a folder of that name.
    ("*.png", "/a.png", true), ("*.png", "/x/y/a.png", true), ("*.png", "/x/a.jpg", false),
    ("*.png", "/a.PNG", false), ("*", "/.hidden", true), ("a?c", "/abc", true), ("a?c", "/ac", false),
    ("a?c", "/aéc", true), ("?", "/日", true), ("IMG_*_edit*", "/2020/IMG_7_edit.jpg", true),
    ("raw", "/a/raw", true), ("raw", "/a/raw/b/c.jpg", true), ("raw", "/a/raws/c.jpg", false),
    ("2024*", "/pics/2024-05/a.jpg", true), ("**", "/a/b", true), ("*??", "/é", false), ("*?", "/é", true),
    // Sets.
    ("[a-c]x", "/bx", true), ("[a-c]x", "/dx", false), ("[!a-c]x", "/dx", true), ("[^a-c]x", "/ax", false),
    ("[]a]", "/]", true), ("[a-]", "/-", true), ("[\\]]", "/]", true), ("[é-ü]", "/ö", true),
    ("[*]", "/a", false),
    // Escapes.
    ("\\*", "/*", true), ("\\*", "/a", false), ("\\!a", "/!a", true), ("a\\?", "/ab", false),
    // With a slash inside: from any folder on.
    ("x/*.jpg", "/x/a.jpg", true), ("x/*.jpg", "/y/x/a.jpg", true), ("x/*.jpg", "/x/y/a.jpg", false),
    ("trips/2024", "/home/me/trips/2024/rome/a.jpg", true), ("trips/2024", "/trips/x/2024/a.jpg", false),
    // With a slash first: the whole path.
    ("/a.jpg", "/a.jpg", true), ("/a.jpg", "/x/a.jpg", false), ("/x", "/x/y/z.jpg", true),
    ("/x", "/y/x/z.jpg", false),
    // Any number of folders.
    ("**/raw", "/a/b/raw", true), ("a/**/b", "/a/b", true), ("a/**/b", "/a/x/y/b", true),
    ("/a/**/b", "/c/a/b", false),
    ("a/**", "/a", false), ("a/**", "/a/b/c", true), ("a/**b", "/a/x/b", false), ("a/**b", "/a/xb", true),
    // A slash last: folders only.
    ("raw/", "/a/raw", false), ("raw/", "/a/raw/b", true),
  ])
  func matchesPathsAsIndexingDoes(pattern: String, path: String, expected: Bool) throws {
    #expect(try PathPattern(pattern, of: .path).matches(path) == expected)
  }

  @Test(arguments: [
    ("raw", "/a/raw", false), ("raw", "/a/raw/b.jpg", true), ("raw", "/raw/x/b.jpg", true),
    ("hol*/2024", "/p/holidays/2024/b.jpg", true), ("/p/*", "/p/b.jpg", false), ("/p/*", "/p/x/b.jpg", true),
    ("b.jpg", "/p/b.jpg", false), ("p/**", "/p/b.jpg", true), ("p/**", "/p/x/b.jpg", true),
    ("/", "/a.jpg", true), ("/", "/p/x/b.jpg", true),
  ])
  func aFolderPatternIsHeldAgainstFoldersAlone(pattern: String, path: String, expected: Bool) throws {
    #expect(try PathPattern(pattern, of: .folder).matches(path) == expected)
  }

  @Test(arguments: [
    ("", "empty"), ("//", "empty"), ("[a", "opening ["), ("[]", "opening ["),
    ("[a-", "opening ["),
    ("a\\", "backslash"), ("[z-a]", "z-a"), ("[[:alpha:]]", "named sets"), ("!a", "write -"),
    ("a//b", "empty name"),
    ("a/../b", "empty name"),
  ])
  func refusesWhatItCannotRead(pattern: String, reason: String) {
    let error = #expect(throws: QueryError.self) { try PathPattern(pattern, of: .path) }
    #expect(error?.code == .badPattern)
    #expect(error?.reason.contains(reason) == true)
  }

  @Test(arguments: ["./a", "../a", "~/a", "../../a", ".", "./", "..", "~"])
  func matchesNothingUntilItIsKnownFromWhere(pattern: String) throws {
    #expect(try !PathPattern(pattern, of: .path).matches("/home/me/a"))
  }

  /// Backtracking over all stars would take longer than the universe is old.
  @Test(.timeLimit(.minutes(1))) func manyStarsTakeNoTime() throws {
    let name = "/" + String(repeating: "a", count: 255)
    #expect(try !PathPattern(String(repeating: "*a", count: 60) + "b", of: .path).matches(name))
    let path = String(repeating: "/a", count: 2000)
    let folders = Array(repeating: "**/a", count: 25).joined(separator: "/") + "/b"
    #expect(try !PathPattern(folders, of: .path).matches(path))
  }

  @Test func boundsTheNumberOfNames() throws {
    let names = Array(repeating: "a", count: PathPattern.mostNames)
    #expect(
      try PathPattern(names.joined(separator: "/"), of: .path).matches("/" + names.joined(separator: "/")))
    #expect(throws: QueryError.self) { try PathPattern((names + ["a"]).joined(separator: "/"), of: .path) }
  }
}
