import Foundation
import Synchronization

/// One line on standard error that tells how far something has come: a bar on a terminal, ten times a second at
/// most, a plain line every ten seconds elsewhere.
final class ProgressLine: Sendable {
  private static let barWidth = 28

  let isInteractive = isatty(STDERR_FILENO) == 1
  private let lastShown = Mutex<Duration?>(nil)

  /// Shows a state, unless another was shown just before.
  ///
  /// - Parameters:
  ///   - text: The state in words.
  ///   - done: How much is done.
  ///   - total: Of how much, more than 0.
  ///   - elapsed: The time since the beginning.
  ///   - isLast: Whether it is shown in any case.
  func show(
    _ text: @autoclosure () -> String, done: Int, of total: Int, elapsed: Duration, isLast: Bool = false
  ) {
    let interval = isInteractive ? Duration.milliseconds(100) : .seconds(10)
    let isDue = lastShown.withLock { last in
      guard isLast || last.map({ elapsed - $0 >= interval }) ?? true else { return false }
      last = elapsed
      return true
    }
    guard isDue else { return }
    // Back to the margin and clear the rest of the line, so that a shorter text leaves nothing behind.
    write(isInteractive ? "\r\(Self.bar(done, of: total)) \(text())\u{1B}[K" : text() + "\n")
  }

  /// Leaves the bar's line.
  func finish() {
    if isInteractive, lastShown.withLock({ $0 }) != nil { write("\r\u{1B}[K") }
  }

  private static func bar(_ done: Int, of total: Int) -> String {
    let filled = min(max(barWidth * done / total, 0), barWidth)
    return String(repeating: "━", count: filled) + String(repeating: "─", count: barWidth - filled)
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
