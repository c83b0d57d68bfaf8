import Foundation
import PinPalettesKit
import Synchronization

/// How far a download has come: a bar on a terminal, a plain line every ten seconds elsewhere.
final class PullDisplay: Sendable {
  private static let barWidth = 28

  private let isInteractive = isatty(STDERR_FILENO) == 1
  private let lastShown = Mutex<Duration?>(nil)

  func show(_ progress: ModelPullProgress) {
    guard progress.total > 0 else { return }
    let interval = isInteractive ? Duration.milliseconds(100) : .seconds(10)
    let isDue = lastShown.withLock { last in
      guard last.map({ progress.elapsed - $0 >= interval }) ?? true else { return false }
      last = progress.elapsed
      return true
    }
    guard isDue else { return }
    // Back to the margin and clear the rest of the line, so that a shorter text leaves nothing behind.
    write(isInteractive ? "\r\(bar(progress)) \(text(progress))\u{1B}[K" : text(progress) + "\n")
  }

  /// Leaves the bar's line.
  func finish() {
    if isInteractive, lastShown.withLock({ $0 }) != nil { write("\r\u{1B}[K") }
  }

  private func text(_ progress: ModelPullProgress) -> String {
    var parts = [
      progress.file.printable, "\(ByteText.of(progress.byteCount)) of \(ByteText.of(progress.total))",
    ]
    if progress.rate > 0 { parts.append("\(ByteText.of(Int64(progress.rate)))/s") }
    if progress.byteCount < progress.total, let remaining = progress.remaining {
      parts.append("\(ProgressDisplay.clock(remaining)) left")
    }
    return parts.joined(separator: " · ")
  }

  private func bar(_ progress: ModelPullProgress) -> String {
    let share = Double(progress.byteCount) / Double(progress.total)
    let filled = min(max(Int(share * Double(Self.barWidth)), 0), Self.barWidth)
    return String(repeating: "━", count: filled) + String(repeating: "─", count: Self.barWidth - filled)
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
