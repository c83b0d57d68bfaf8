import Foundation
import PinPalettesKit
import Synchronization

/// How far an index run has come: a bar on a terminal, a plain line every ten seconds elsewhere.
final class ProgressDisplay: Sendable {
  private static let barWidth = 28

  private let isInteractive = isatty(STDERR_FILENO) == 1
  private let lastShown = Mutex<Duration?>(nil)

  func show(_ progress: IndexProgress) {
    guard progress.total > 0, isInteractive || progress.done > 0 else { return }
    let interval = isInteractive ? Duration.milliseconds(100) : .seconds(10)
    let isLast = progress.done == progress.total
    let isDue = lastShown.withLock { last in
      guard isLast || last.map({ progress.elapsed - $0 >= interval }) ?? true else { return false }
      last = progress.elapsed
      return true
    }
    guard isDue else { return }
    if isInteractive {
      // Back to the margin and clear the rest of the line, so that a shorter text leaves nothing behind.
      write("\r\(bar(progress)) \(text(progress))\u{1B}[K")
    } else {
      write(text(progress) + "\n")
    }
  }

  /// Leaves the bar's line.
  func finish() {
    if isInteractive, lastShown.withLock({ $0 }) != nil { write("\r\u{1B}[K") }
  }

  private func text(_ progress: IndexProgress) -> String {
    var parts = ["\(progress.done) of \(progress.total)"]
    if progress.done > 0 { parts.append("\(progress.rate.text(places: 1))/s") }
    if progress.done > 0, progress.done < progress.total, let remaining = progress.remaining {
      parts.append("\(Self.clock(remaining)) left")
    }
    if progress.failed > 0 { parts.append("\(progress.failed) failed") }
    return parts.joined(separator: " · ")
  }

  private func bar(_ progress: IndexProgress) -> String {
    let filled = Self.barWidth * progress.done / progress.total
    return String(repeating: "━", count: filled) + String(repeating: "─", count: Self.barWidth - filled)
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// `1:07` or `2:01:07`.
  static func clock(_ duration: Duration) -> String {
    let seconds = Int((duration / .seconds(1)).rounded())
    let (minutes, hours) = (seconds / 60 % 60, seconds / 3600)
    let tail = String(format: "%02d", seconds % 60)
    return hours > 0 ? "\(hours):\(String(format: "%02d", minutes)):\(tail)" : "\(minutes):\(tail)"
  }
}
