import PinPalettesKit

/// Prints what an index run ended with: failures on standard error, the report on standard output.
enum IndexOutput {
  static func print(_ report: IndexReport, format: OutputOptions.Format, withStages: Bool) throws {
    report.failures.forEach(Complaints.print)
    switch format {
    case .json: try JSONLines.print(IndexLine(report))
    case .text:
      try StandardOutput.print(summary(report))
      if withStages { try StandardOutput.print(stages(report.times)) }
    }
  }

  private static func summary(_ report: IndexReport) -> String {
    var parts = ["\(report.indexed) indexed", "\(report.embedded) embedded", "\(report.skipped) up to date"]
    if report.removed > 0 { parts.append("\(report.removed) forgotten") }
    if report.pruned > 0 { parts.append("\(report.pruned) dropped") }
    if report.linksPassedOver > 0 { parts.append("\(report.linksPassedOver) links not followed") }
    if !report.failures.isEmpty { parts.append("\(report.failures.count) failed") }
    let seconds = report.duration / .seconds(1)
    let time = seconds < 100 ? "\(seconds.text(places: 1)) s" : ProgressDisplay.clock(report.duration)
    return parts.joined(separator: ", ") + " in " + time
      + (report.isInterrupted ? " (interrupted; run it again to go on)" : "")
  }

  private static func stages(_ times: StageTimes) -> String {
    let total = times.named.reduce(0) { $0 + $1.time / .seconds(1) }
    guard total > 0 else { return "nothing to do" }
    return times.named.map { name, time in
      "\(name) \((100 * (time / .seconds(1)) / total).text(places: 0)) %"
    }.joined(separator: " · ")
  }
}

/// The JSON that an index run ends with.
struct IndexLine: Encodable {
  let indexed: Int
  let skipped: Int
  let embedded: Int
  let failed: Int
  let removed: Int
  let pruned: Int
  let linksPassedOver: Int
  let interrupted: Bool
  let seconds: Double
  /// Seconds by stage, summed over all threads.
  let stages: [String: Double]

  init(_ report: IndexReport) {
    indexed = report.indexed
    skipped = report.skipped
    embedded = report.embedded
    failed = report.failures.count
    removed = report.removed
    pruned = report.pruned
    linksPassedOver = report.linksPassedOver
    interrupted = report.isInterrupted
    seconds = (report.duration / .seconds(1)).rounded(toPlaces: 3)
    stages = Dictionary(
      uniqueKeysWithValues: report.times.named.map { name, time in
        (name, (time / .seconds(1)).rounded(toPlaces: 3))
      })
  }
}
