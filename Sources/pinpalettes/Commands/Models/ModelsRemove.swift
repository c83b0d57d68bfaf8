import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct ModelsRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove models that were added.",
      discussion: "Embeddings that were made with them stay in catalogs, for when they are added again.")

    @Argument(help: "The names of the models.")
    var names: [String]

    func run() async throws {
      let studio = Studio()
      var failed = false
      for name in names {
        do { try await studio.removeModel(named: name) } catch let error where !(error is CancellationError) {
          Complaints.print(Failure(error))
          failed = true
        }
      }
      if failed { throw ExitStatus.failed }
    }
  }
}
