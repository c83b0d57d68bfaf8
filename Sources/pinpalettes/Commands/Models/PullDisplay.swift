import PinPalettesKit

/// How far a download has come: a bar on a terminal, a plain line every ten seconds elsewhere.
final class PullDisplay: Sendable {
  private let line = ProgressLine()

  func show(_ progress: ModelPullProgress) {
    guard progress.total > 0 else { return }
    line.show(
      text(progress), done: Int(progress.byteCount), of: Int(progress.total), elapsed: progress.elapsed)
  }

  /// Leaves the bar's line.
  func finish() { line.finish() }

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
}
