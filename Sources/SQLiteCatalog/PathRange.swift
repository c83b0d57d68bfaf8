import GRDB

/// A condition on paths that the order of the table of files answers, without a pattern.
struct PathRange {
  /// SQL, with a `?` for each argument.
  let condition: String
  let arguments: StatementArguments

  /// The path `root` itself, and then, as the order of paths has it, all that is under it.
  static func both(under root: String) -> [PathRange] {
    let prefix = root.utf8.last == UInt8(ascii: "/") ? root : root + "/"
    // Everything that begins with “…/” sorts from there up to “…0”, the next character:
    // a range that the table's own order finds, and that “…b” beside “…/” is not in.
    // By bytes: with a letter that joins what follows, the slash is no character of its own.
    let end = String(decoding: prefix.utf8.dropLast(), as: UTF8.self) + "0"
    return [
      PathRange(condition: "path = ?", arguments: [root]),
      PathRange(condition: "path >= ? AND path < ?", arguments: [prefix, end]),
    ]
  }
}
