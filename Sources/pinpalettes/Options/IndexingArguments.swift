import ArgumentParser
import PinPalettesKit

/// Which files of the folders are taken.
struct FindingArguments: ParsableArguments {
  @Option(
    name: .shortAndLong, parsing: .singleValue,
    help: ArgumentHelp("Leave out what matches; may be given several times.", valueName: "glob"))
  var exclude: [String] = []

  @Flag(help: "Take hidden files and folders too.")
  var hidden = false

  @Flag(help: "Follow symbolic links.")
  var followSymlinks = false

  func validate() throws { _ = try options }

  var options: FindingOptions {
    get throws {
      do {
        return FindingOptions(
          excludes: try exclude.map { try Glob($0) }, followsSymlinks: followSymlinks, includesHidden: hidden)
      } catch let failure as Failure {
        throw ValidationError("--exclude \(failure)")
      }
    }
  }
}

/// How an index run is done.
struct IndexingArguments: ParsableArguments {
  @Flag(help: "Compute everything anew.")
  var rebuild = false

  @Flag(help: "In the end drop the results of pictures that no file has any more.")
  var prune = false

  @Flag(name: .shortAndLong, help: "Stay, and take in new, changed and removed files as they come.")
  var watch = false

  @Flag(help: "Fail instead of waiting while another process indexes.")
  var noWait = false

  @Option(help: ArgumentHelp("Give up a picture that takes longer.", valueName: "seconds"))
  var timeout = 120

  @Option(help: ArgumentHelp("Pictures in one run of the model; 1 is best on a processor.", valueName: "n"))
  var batch = 1

  @Flag(help: "Say in the end where the time went.")
  var timings = false

  func validate() throws {
    guard (1...86_400).contains(timeout) else {
      throw ValidationError("--timeout must be 1 to 86400, not \(timeout)")
    }
    guard (1...256).contains(batch) else { throw ValidationError("--batch must be 1 to 256, not \(batch)") }
  }

  func options(finding: FindingArguments) throws -> IndexOptions {
    var options = IndexOptions()
    options.finding = try finding.options
    options.rebuildsAll = rebuild
    options.prunes = prune
    options.waits = !noWait
    options.patience = .seconds(timeout)
    return options
  }
}
