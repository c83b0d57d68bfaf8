import ArgumentParser
import Foundation
import PinPalettesKit

/// How a run ended, as the shell sees it, where that is not 0.
///
/// A wrong flag is ArgumentParser's to report: 64, EX_USAGE of BSD's sysexits.
struct ExitStatus: Error, Hashable, Sendable {
  let rawValue: Int32

  /// Something failed; everything else was done.
  static let failed = ExitStatus(rawValue: 1)
  /// Interrupted: 128 and the number of SIGINT.
  static let interrupted = ExitStatus(rawValue: 130)

  init(rawValue: Int32) { self.rawValue = rawValue }

  /// The status for an error that ended the run.
  init(_ error: any Error) {
    switch error {
    case is CancellationError: self = .interrupted
    default: self = .failed
    }
  }

  /// Ends the process at once.
  ///
  /// Not by `exit`: that takes libraries down while threads that are still decoding use them, which aborts.
  func leave() -> Never { _exit(rawValue) }

  /// Whether ArgumentParser made the error: wrong usage, but also `--help` and `--version`.
  static func isUsage(_ error: any Error) -> Bool {
    if error is CancellationError || error is Failure { return false }
    let code = PinPalettesCommand.exitCode(for: error)
    return code == .success || code == .validationFailure
  }
}
