import ArgumentParser
import Foundation
import PinPalettesKit

/// The command line: it parses, asks ``PinPalettesKit/Studio``, and prints.
@main
struct PinPalettesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pinpalettes",
    abstract: "See pictures by their look: palettes, vibes, search, similar pictures, moodboards.",
    discussion: """
      A first round:
        pinpalettes palette photo.jpg
        pinpalettes index ~/Pictures
        pinpalettes search "a boat at sunset"
        pinpalettes similar photo.jpg
        pinpalettes moodboard --search "a boat at sunset"
        pinpalettes serve --library ~/Pictures

      Results go to standard output, complaints to standard error. Exit status: 0 when all was done, \
      1 when something failed, 64 for a wrong flag, 130 when interrupted.
      """,
    version: Studio.version,
    subcommands: [
      Palette.self, Vibe.self, Compare.self, Embed.self, Index.self, Similar.self, Search.self,
      Duplicates.self, Moodboard.self, Serve.self, Evaluate.self, Models.self, Catalog.self, Doctor.self,
    ])

  static func main() async {
    // A reader that has seen enough, such as `head`, is no failure.
    signal(SIGPIPE) { _ in _exit(0) }
    do {
      var command = try parsed()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      status.leave()
    } catch is CancellationError {
      ExitStatus.interrupted.leave()
    } catch let error where ExitStatus.isUsage(error) {
      exit(withError: error)
    } catch {
      Complaints.print(Failure(error))
      ExitStatus(error).leave()
    }
  }

  /// The command that was asked for.
  ///
  /// ArgumentParser describes all commands to itself on its way from the root; going straight to the one that
  /// is named saves a thirtieth of a `palette`. What that does not accept (help, mistakes) goes the whole way.
  private static func parsed() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst().map(asTerm)
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    if let command = try? named?.parse(Array(arguments.dropFirst())) { return command }
    return try parseAsRoot(arguments)
  }

  /// A subtracted term in one argument, `"- a dog"`, which ArgumentParser would take for flags, with a minus sign
  /// that only the query language knows.
  private static func asTerm(_ argument: String) -> String {
    argument.hasPrefix("- ") ? "\u{2212}" + argument.dropFirst() : argument
  }
}
