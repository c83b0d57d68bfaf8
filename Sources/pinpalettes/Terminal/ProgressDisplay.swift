import Foundation
import PinPalettesKit

/// How far an index run has come: a bar on a terminal, a plain line every ten seconds elsewhere.
final class ProgressDisplay: Sendable {
  private let line = ProgressLine()

  func show(_ progress: IndexProgress) {
    guard progress.total > 0, line.isInteractive || progress.done > 0 else { return }
    line.show(
      text(progress), done: progress.done, of: progress.total, elapsed: progress.elapsed,
      isLast: progress.done == progress.total)
  }

  /// Leaves the bar's line.
  func finish() { line.finish() }

  private func text(_ progress: IndexProgress) -> String {
    var parts = ["\(progress.done) of \(progress.total)"]
    if progress.done > 0 { parts.append("\(progress.rate.text(places: 1))/s") }
    if progress.done > 0, progress.done < progress.total, let remaining = progress.remaining {
      parts.append("\(Self.clock(remaining)) left")
    }
    if progress.failed > 0 { parts.append("\(progress.failed) failed") }
    return parts.joined(separator: " · ")
  }

  /// `1:07` or `2:01:07`.
  static func clock(_ duration: Duration) -> String {
    let seconds = Int((duration / .seconds(1)).rounded())
    let (minutes, hours) = (seconds / 60 % 60, seconds / 3600)
    let tail = String(format: "%02d", seconds % 60)
    return hours > 0 ? "\(hours):\(String(format: "%02d", minutes)):\(tail)" : "\(minutes):\(tail)"
  }
}
