internal import Foundation

/// The names that models may have: they are names of folders, and of rows in catalogs.
public enum ModelName {
  /// The most characters of a name.
  static let maxLength = 100

  /// Whether a model may be called so: 1 to 100 of a–z, 0–9, `.`, `_` and `-`, and no `.` at the front.
  public static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= maxLength && !name.hasPrefix(".") && name.utf8.allSatisfy(isAllowed)
  }

  /// The nearest valid name: lower case, everything else a hyphen.
  ///
  /// - Returns: Nil when nothing is left.
  static func derived(from text: String) -> String? {
    let bytes = text.lowercased().utf8.map { isAllowed($0) ? $0 : UInt8(ascii: "-") }
    let name = String(decoding: bytes, as: UTF8.self)
      .split(separator: "-", omittingEmptySubsequences: true).joined(separator: "-")
      .trimmingCharacters(in: ["."])
    let short = String(name.prefix(maxLength))
    return isValid(short) ? short : nil
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
