internal import PinPalettesKit

/// Takes the folders out of messages that name files, for who may see pictures need not learn where they lie.
enum PrivatePaths {
  /// The line of a failure, with the last part alone of each absolute path.
  static func removed(from failure: Failure) -> String {
    "\(name(of: failure)): \(reason(of: failure))"
  }

  /// What a failure is about: a path, spaces and all, where it begins like one.
  static func name(of failure: Failure) -> String {
    let subject = failure.subject
    guard subject.hasPrefix("/") else { return removed(from: subject) }
    return subject.split(separator: "/").last.map(String.init) ?? ""
  }

  /// Why it failed.
  static func reason(of failure: Failure) -> String {
    let subject = failure.subject
    guard subject.hasPrefix("/") else { return removed(from: failure.reason) }
    return removed(from: failure.reason.replacing(subject, with: name(of: failure)))
  }

  /// The text with each absolute path in it shortened to its last part: `/home/ann/my sea.jpg: gone` is
  /// `my sea.jpg: gone`.
  ///
  /// Folders may have spaces, so a path goes on to the last slash before something that ends it. Words between two
  /// slashes are lost rather than a folder told.
  static func removed(from text: String) -> String {
    var shown = ""
    var rest = text[...]
    while let start = rest.indices.first(where: { begins(text, at: $0) }) {
      shown += rest[..<start]
      let path = text[start..<end(of: text, from: start)]
      shown += path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
      rest = text[path.endIndex...]
    }
    return shown + rest
  }

  private static func begins(_ text: String, at index: String.Index) -> Bool {
    guard text[index] == "/" else { return false }
    guard index > text.startIndex else { return true }
    let before = text[text.index(before: index)]
    return before.isWhitespace || "\"“‘'(=:".contains(before)
  }

  /// Where a path ends at the latest: at a line's end, a quotation mark, a colon before a space, or another path.
  private static func end(of text: String, from start: String.Index) -> String.Index {
    let later = text.indices[text.index(after: start)...]
    return later.first { index in
      switch text[index] {
      case "\"", "”": return true
      case ":": return text[text.index(after: index)...].first?.isWhitespace ?? true
      case let character: return character.isNewline || begins(text, at: index)
      }
    } ?? text.endIndex
  }
}
