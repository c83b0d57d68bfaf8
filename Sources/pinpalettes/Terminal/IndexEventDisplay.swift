import PinPalettesKit

/// Shows on standard error what an index run tells.
final class IndexEventDisplay: Sendable {
  private let progress = ProgressDisplay()

  func show(_ event: IndexEvent) {
    switch event {
    case .waiting(let holder): Complaints.print("waiting: \(holder)")
    case .note(let note): Complaints.print(note)
    case .progress(let state): progress.show(state)
    case .finished: break
    }
  }

  /// Leaves the line of the bar.
  func finish() { progress.finish() }
}
