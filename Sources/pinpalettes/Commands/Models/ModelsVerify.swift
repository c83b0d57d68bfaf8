import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct ModelsVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Compare every file of models with the SHA-256 in their manifests.",
      discussion: "Exit status 1 when a file differs or is missing.")

    @Argument(
      help: "The models: names, or folders with a manifest.json. Default: all.", completion: .directory)
    var models: [String] = []

    @OptionGroup var output: OutputOptions

    func run() async throws {
      let studio = Studio()
      var failed = false
      for model in try await chosen(studio, failed: &failed) {
        do {
          let failures = try await studio.verifyModel(named: model.place)
          switch output.format {
          case .json: try JSONLines.print(VerifiedLine(model: model.name, ok: failures.isEmpty))
          case .text:
            guard failures.isEmpty else { break }
            try StandardOutput.print("\(model.name.printable)  every file is as it should be")
          }
          failures.forEach(Complaints.print)
          failed = failed || !failures.isEmpty
        } catch let error where !(error is CancellationError) {
          Complaints.print(Failure(error))
          failed = true
        }
      }
      if failed { throw ExitStatus.failed }
    }

    /// The models to look at: what each is called in the output, and where it is.
    private func chosen(_ studio: Studio, failed: inout Bool) async throws -> [(name: String, place: String)]
    {
      guard models.isEmpty else { return models.map { ($0, $0) } }
      var chosen: [(name: String, place: String)] = []
      for outcome in try await studio.models() {
        switch outcome {
        case .done(let model): chosen.append((model.name, model.folder))
        case .failed(let failure):
          Complaints.print(failure)
          failed = true
        }
      }
      return chosen
    }
  }
}

/// The JSON of a model that was checked.
struct VerifiedLine: Encodable {
  let model: String
  let ok: Bool
}
