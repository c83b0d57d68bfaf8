/// What the path of an address may look like.
///
/// Refused is whatever two readers may read differently, and so whatever could lead out of a folder: dot segments,
/// empty segments, escapes of `/`, `\` and controls, escapes that are none, and bytes that are no UTF-8.
enum RequestPath {
  /// The path with its escapes undone, or what is wrong with it.
  ///
  /// - Throws: ``ProblemError`` with code `badPath`.
  static func decoded(_ path: String) throws -> String {
    guard path.hasPrefix("/") else { throw ProblemError(.badPath, "The path must begin with /") }
    var bytes: [UInt8] = []
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        guard byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else {
          throw ProblemError(
            .badPath, "Spaces, controls, \\ and letters beyond ASCII must be percent-encoded")
        }
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
        throw ProblemError(.badPath, "% must be followed by two hex digits")
      }
      let value = high << 4 | low
      guard value >= 0x20, value != 0x7F, value != UInt8(ascii: "/"), value != UInt8(ascii: "\\") else {
        throw ProblemError(.badPath, "A path may not hold encoded slashes, backslashes or controls")
      }
      bytes.append(value)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ProblemError(.badPath, "The path is not UTF-8")
    }
    let segments = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let isWhole = segments.dropLast().allSatisfy { !$0.isEmpty }
    guard isWhole, !segments.contains("."), !segments.contains("..") else {
      throw ProblemError(.badPath, "A path may not have empty parts or parts of dots")
    }
    return text
  }

  /// Whether a path is a program's rather than a page's.
  static func isAPI(_ path: String) -> Bool {
    path == "/api" || path.hasPrefix("/api/") || path == "/metrics"
  }

  /// Whether a path is one that the page shows by itself: no file's, no program's.
  static func isPage(_ path: String) -> Bool {
    if isAPI(path) || path == "/assets" || path.hasPrefix("/assets/") { return false }
    return !(path.split(separator: "/").last ?? "").contains(".")
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
