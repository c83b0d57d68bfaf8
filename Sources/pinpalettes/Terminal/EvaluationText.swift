import Embeddings
import Evaluations
import PinPalettesKit

/// An evaluation in tables, for people.
struct EvaluationText {
  private let report: EvaluationReport
  private let terminal: Terminal

  init(_ report: EvaluationReport, terminal: Terminal) {
    self.report = report
    self.terminal = terminal
  }

  /// The whole text, without the last line's end.
  var lines: String {
    let sections = [
      header, table(answers, report.systems, published: report.published),
      table("one 60 % crop of a picture → another crop of it", report.palettes),
      sweep(
        "palette weight", report.weights, symbol: "w",
        choice: "the largest w up to which no more than 2 % is lost"),
      sweep(
        "variety at w \(report.weights.chosen?.value.text(places: 2) ?? "–")", report.variety, symbol: "λ",
        choice: "the smallest λ down to which no more than 2 % is lost"),
      terminal.dim(foot),
    ]
    return sections.joined(separator: "\n\n")
  }

  private var isText: Bool { if case .captions = report.truth { true } else { false } }

  private var answers: String { isText ? "text → image" : "image → image" }

  private var header: String {
    let truth =
      switch report.truth {
      case .labels(let classes): "\(classes) classes"
      case .captions(let count): "\(count) captions"
      }
    return terminal.bold(report.name.printable)
      + "  \(report.pictures) pictures, \(truth), \(report.queries) queries, \(report.model)"
  }

  private var foot: String {
    """
    ± is half the 95 % interval: \(report.bootstrap.resamples) resamples of the queries, seed \(report.bootstrap.seed).
    color@k: overlap of 384-cell Lab histograms, \(isText ? "among the first k" : "of the first k with the query").
    variety@k: mean 1 − cosine between the first k; twins@k: how many of them repeat an earlier one.
    λ, and with it the row chosen, is tried on \(report.varietyQueries) of the queries.
    """
  }

  private func table(
    _ title: String, _ systems: [EvaluatedSystem], published: PublishedResult? = nil
  ) -> String {
    let measures = systems.first?.measures.map(\.measure) ?? []
    var lines = [heading(title, width: 30, measures)]
    for system in systems {
      let cells = measures.map { cell(system.measures[$0]) }
      let line = Self.name(system).padded(to: 30) + cells.joined()
      lines.append(system.kind == .chosen ? terminal.bold(line) : line)
    }
    if let published {
      let values = measures.map { measure in
        let value = published.values.first { $0.measure == measure }?.value
        return Self.column((value.map { Self.figure($0) + "      " } ?? "–      "))
      }
      lines.append(terminal.dim("the model's card".padded(to: 30) + values.joined()))
    }
    return lines.joined(separator: "\n")
  }

  private func sweep(_ title: String, _ sweep: Sweep, symbol: String, choice: String) -> String {
    let measures = sweep.points.first?.measures.map(\.measure) ?? []
    var lines = [heading(title, width: 10, measures, last: "  Δ \(sweep.leading.symbol)")]
    for (place, point) in sweep.points.enumerated() {
      let isChosen = place == sweep.chosenPlace
      let cells = measures.map { cell(point.measures[$0]) }
      let change = point.change.map { "  " + Self.change($0) } ?? ""
      let line =
        "\(isChosen ? "▸" : " ") \(symbol) \(point.value.text(places: 2))".padded(to: 10) + cells.joined()
        + change
      lines.append(isChosen ? terminal.bold(line) : line)
    }
    if let chosen = sweep.chosen {
      lines.append("\(symbol) = \(chosen.value.text(places: 2)): \(choice) of \(sweep.leading.symbol)")
    }
    return lines.joined(separator: "\n")
  }

  /// A title over the first columns, or before them where it fits, and the symbols over the others.
  private func heading(_ title: String, width: Int, _ measures: [Measure], last: String = "") -> String {
    let symbols = measures.map { Self.column($0.symbol + "      ") }.joined()
    guard title.count < width else {
      return title + "\n" + terminal.dim("".padded(to: width) + symbols + last)
    }
    return title.padded(to: width) + terminal.dim(symbols + last)
  }

  private func cell(_ estimate: Estimate?) -> String {
    guard let estimate else { return Self.column("–      ") }
    let half = (estimate.upper - estimate.lower) / 2
    return Self.column("\(Self.figure(estimate.mean)) ±\(Self.figure(half))")
  }

  private static func column(_ text: String) -> String { text.padded(to: 14, right: true) }

  /// `.513`: what lies in 0…1 needs no zero before the point.
  private static func figure(_ value: Double) -> String {
    let text = value.text(places: 3)
    return text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }

  /// `−1.2 % (−2.0 … −0.4)`.
  private static func change(_ estimate: Estimate) -> String {
    let percent = { (value: Double) in
      let text = abs(value * 100).text(places: 1)
      return (value < 0 && text != "0.0" ? "−" : text == "0.0" ? "" : "+") + text
    }
    guard estimate.mean != 0 || estimate.lower != estimate.upper else { return "     –" }
    return "\(percent(estimate.mean).padded(to: 6, right: true)) %"
      + " (\(percent(estimate.lower)) … \(percent(estimate.upper)))"
  }

  private static func name(_ system: EvaluatedSystem) -> String {
    let settings = system.paletteWeight.map { weight in
      " (w \(weight.text(places: 2)), λ \((system.relevance ?? 1).text(places: 2)))"
    }
    let name =
      switch system.kind {
      case .random: "random"
      case .looks: "looks alone"
      case .standard: "as set up"
      case .chosen: "chosen"
      case .palette: "palette alone"
      case .histogram: "Lab histogram alone"
      }
    return name + (settings ?? "")
  }
}
