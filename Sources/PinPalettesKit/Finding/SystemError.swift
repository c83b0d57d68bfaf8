internal import Foundation

/// What the last failed call of the operating system left behind.
struct SystemError: Error {
  let number: Int32
  let reason: String

  /// Takes `errno`, so nothing may be called in between.
  init() {
    number = errno
    reason = FileReason.ofErrno()
  }

  /// Whether what was asked for is not there (any more).
  var isAbsence: Bool { number == ENOENT || number == ENOTDIR }
}
