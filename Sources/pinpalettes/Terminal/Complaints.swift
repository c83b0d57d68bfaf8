import Foundation
import PinPalettesKit

/// What goes wrong, one line each on standard error.
enum Complaints {
  /// Prints a failure: `sea.jpg: premature end of file`.
  static func print(_ failure: Failure) {
    FileHandle.standardError.write(Data((failure.description.printable + "\n").utf8))
  }
}
