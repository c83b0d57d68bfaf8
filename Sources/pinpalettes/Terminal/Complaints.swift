import Foundation
import PinPalettesKit

/// What goes wrong, one line each on standard error.
enum Complaints {
  /// Prints a failure: `sea.jpg: premature end of file`.
  static func print(_ failure: Failure) {
    print(failure.description)
  }

  /// Prints a line.
  static func print(_ line: String) {
    FileHandle.standardError.write(Data((line.printable + "\n").utf8))
  }
}
