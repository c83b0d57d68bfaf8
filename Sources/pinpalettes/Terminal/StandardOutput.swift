import Foundation
import PinPalettesKit

/// Where results go.
///
/// `print` would drop what a full disk refuses, and `FileHandle.write(_:)` stops the process there.
enum StandardOutput {
  /// Writes all bytes now.
  ///
  /// - Throws: ``Failure`` when they cannot be written.
  static func write(_ bytes: some Sequence<UInt8>) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw Failure(subject: "standard output", reason: Failure(error).reason)
    }
  }

  /// Writes a line.
  ///
  /// - Throws: ``Failure`` when it cannot be written.
  static func print(_ line: String) throws { try write((line + "\n").utf8) }
}
