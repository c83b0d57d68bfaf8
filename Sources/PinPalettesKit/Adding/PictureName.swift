internal import Foundation

/// A name for an added picture's file: of what the sender called it, that which no file system or shell minds.
struct PictureName: Sendable, Hashable {
  /// The name without its ending; never empty, never hidden, never a path.
  let stem: String
  /// The ending, without the dot.
  let ending: String

  /// The most bytes of a stem; with what makes it unique and the ending it stays below what file systems take.
  private static let mostBytes = 120

  /// Reads a name that came with the picture, which is of a format.
  ///
  /// What comes before the last slash or backslash is left out, and so are invisible characters. An ending stays when
  /// such pictures have it; otherwise they get theirs.
  init(_ given: String, format: FileFormat) {
    // A name that is megabytes long is not worth reading to its end.
    let last = given.unicodeScalars.suffix(4 * Self.mostBytes).split { $0 == "/" || $0 == "\\" }.last
    var name = String(String.UnicodeScalarView(last.map(Array.init) ?? []))
      .precomposedStringWithCanonicalMapping
    var ending = format.endings[0]
    if let dot = name.lastIndex(of: ".") {
      let own = name[name.index(after: dot)...].lowercased()
      if PictureFinder.extensions.contains(own) {
        name = String(name[..<dot])
        if format.endings.contains(own) { ending = own }
      }
    }
    var stem = ""
    for character in name {
      let kept = Self.kept(character)
      guard stem.utf8.count + kept.utf8.count <= Self.mostBytes else { break }
      stem += kept
    }
    let trimmed = stem.trimmingCharacters(in: CharacterSet(charactersIn: " .-_"))
    self.stem = trimmed.isEmpty ? "picture" : trimmed
    self.ending = ending
  }

  /// A character as it goes into the name.
  private static func kept(_ character: Character) -> String {
    let scalars = character.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        false
      default: true
      }
    }
    let text = String(String.UnicodeScalarView(scalars))
    // What other systems, shells and patterns take for something else.
    return text.count == 1 && ":*?\"<>|[]{}$`!&;#%'\\/~".contains(text) ? "_" : text
  }

  /// Names to try in turn, the last of which nothing else has: `sea.jpg`, `sea-1f2e3d4c.jpg` and so on.
  func candidates(digest: String) -> [String] {
    ["\(stem).\(ending)"] + [8, 16, 64].map { "\(stem)-\(digest.prefix($0)).\(ending)" }
  }
}
