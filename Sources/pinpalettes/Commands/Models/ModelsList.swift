import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct ModelsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the models of this machine.")

    @OptionGroup var output: OutputOptions

    func run() async throws {
      let outcomes = try await Studio().models()
      let models = outcomes.compactMap { outcome in
        if case .done(let model) = outcome { model } else { nil }
      }
      switch output.format {
      case .json: for model in models { try JSONLines.print(ModelLine(model)) }
      case .text: for line in Self.table(of: models) { try StandardOutput.print(line) }
      }
      let failures = outcomes.compactMap { outcome in
        if case .failed(let failure) = outcome { failure } else { nil }
      }
      failures.forEach(Complaints.print)
      if !failures.isEmpty { throw ExitStatus.failed }
    }

    private static func table(of models: [ModelInfo]) -> [String] {
      let nameWidth = max(4, models.map(\.name.count).max() ?? 0)
      let revisionWidth = max(8, models.map(\.revision.count).max() ?? 0)
      func row(_ cells: (String, String, String, String, String, String)) -> String {
        [
          cells.0.padded(to: nameWidth), cells.1.padded(to: revisionWidth),
          cells.2.padded(to: 4, right: true),
          cells.3.padded(to: 11), cells.4.padded(to: 8, right: true), cells.5,
        ].joined(separator: "  ")
      }
      let head = row(("name", "revision", "size", "embeds", "on disk", "license"))
      return [Terminal.output.dim(head)]
        + models.map { model in
          row(
            (
              model.name.printable, model.revision.printable, "\(model.dimension)",
              model.towers.joined(separator: ", "), ModelLine.size(model.byteCount),
              (model.license.isEmpty ? "not stated" : model.license).printable
            ))
        }
    }
  }
}
