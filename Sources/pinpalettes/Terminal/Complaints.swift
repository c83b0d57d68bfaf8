import Foundation
import PinPalettesKit

/// What goes wrong, one line each on standard error.
enum Complaints {
  /// Prints a failure: `sea.jpg: premature end of file`.
  static func print(_ failure: Failure) { note(failure.description) }

  /// Prints a remark that is no failure.
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
