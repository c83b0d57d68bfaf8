import ArgumentParser
import Foundation
import PinPalettesServer

/// Where a studio is served and to whom.
struct ServeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The port; 0 has the system choose one.", valueName: "n"))
  var port = StudioServerConfiguration.defaultPort

  @Option(
    help: ArgumentHelp(
      "The address to bind to. Any but this machine's own needs a token, which is made if not given.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "What lets one in, 16 letters or more. Default: $PINPALETTES_TOKEN, which other users do not see.",
      valueName: "token"))
  var token: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A name the studio is reached by besides its own; may be given several times.", valueName: "name"))
  var allowHost: [String] = []

  @Option(
    help: ArgumentHelp("The most megabytes of a picture that is added or searched by.", valueName: "MB"))
  var maxUpload = ServerLimits().uploadBytes >> 20

  @Flag(help: "Refuse what would change the library: adding, indexing, saving boards.")
  var readOnly = false

  @Flag(help: "Print a line for each request on standard error.")
  var log = false

  @Flag(help: "Open the studio in the browser.")
  var open = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be 0 to 65535, not \(port)")
    }
    guard !host.isEmpty else { throw ValidationError("--host must not be empty") }
    guard (1...4096).contains(maxUpload) else {
      throw ValidationError("--max-upload must be 1 to 4096, not \(maxUpload)")
    }
    if let given = givenToken, AccessToken(given) == nil {
      throw ValidationError(
        "the token must have \(AccessToken.minimumLength) to 256 letters of A-Z a-z 0-9 - . _ ~")
    }
    for name in allowHost where name.isEmpty || name.contains(where: { "/@ ".contains($0) }) {
      throw ValidationError("--allow-host takes a name such as studio.example, not '\(name)'")
    }
  }

  private var givenToken: String? {
    if let token { return token }
    let given = ProcessInfo.processInfo.environment["PINPALETTES_TOKEN"]
    return given.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What the server is told.
  var configuration: StudioServerConfiguration {
    var configuration = StudioServerConfiguration()
    configuration.host = host
    configuration.port = port
    configuration.token = givenToken.flatMap { AccessToken($0) }
    configuration.allowedHosts = allowHost
    configuration.isReadOnly = readOnly
    configuration.limits.uploadBytes = maxUpload << 20
    configuration.logProblem = { Complaints.print($0) }
    if log { configuration.logRequest = { Complaints.print($0) } }
    return configuration
  }
}
