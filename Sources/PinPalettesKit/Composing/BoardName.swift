internal import Foundation

/// The name of a saved board, which is that of its file: never a path.
public struct BoardName: Sendable, Hashable, CustomStringConvertible {
  /// The most bytes; with the ending of a document it stays below what file systems take.
  static let mostBytes = 160

  /// The name.
  public let description: String

  /// Takes a name.
  ///
  /// - Throws: ``StudioError`` with code `invalidName` for one that is empty, too long, begins with a dot, begins or
  ///   ends with a space, or has a slash, a backslash, a colon or an invisible character.
  public init(_ text: String) throws(StudioError) {
    guard (1...Self.mostBytes).contains(text.utf8.count), text.first != ".", text.first != " ",
      text.last != " ", text.unicodeScalars.allSatisfy(Self.isAllowed)
    else {
      throw StudioError(
        .invalidName, subject: String(text.prefix(80)),
        reason: "a board's name has 1 to \(Self.mostBytes) bytes, no slash, backslash, colon or invisible"
          + " character, no dot at its beginning and no space at its ends")
    }
    description = text
  }

  /// A name made of any words: `sea-at-dusk`; `board` where nothing is left of them.
  public static func slug(of words: String) -> String {
    let parts = words.prefix(400).lowercased().split { !($0.isLetter || $0.isNumber) }
    var slug = ""
    for part in parts {
      let longer = slug.isEmpty ? String(part) : slug + "-" + part
      guard longer.utf8.count <= mostBytes / 2 else { break }
      slug = longer
    }
    return slug.isEmpty ? "board" : slug
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: scalar == " "
    default: !["/", "\\", ":"].contains(scalar)
    }
  }
}
