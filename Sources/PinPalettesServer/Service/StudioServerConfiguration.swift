public import PinPalettesKit

/// How a studio is served; every value has a default that suits one person on one machine.
public struct StudioServerConfiguration: Sendable {
  /// The port unless told otherwise.
  public static let defaultPort = 7878

  /// The address or name to bind to; only this machine reaches the default.
  public var host = "127.0.0.1"
  /// The port; 0 has the system choose one.
  public var port = Self.defaultPort
  /// What lets one in; nil makes one where the address can be reached from other machines, else lets all in.
  public var token: AccessToken?
  /// Names that the studio is reached by besides its own, such as a proxy's: `studio.example` or `studio.example:8443`.
  public var allowedHosts: [String] = []
  /// Whether what would change the library is refused.
  public var isReadOnly = false
  /// What requests may have.
  public var limits = ServerLimits()
  /// Where the pages and fonts lie.
  public var installation = Installation.current
  /// Takes a line for each request; nil keeps no log.
  public var logRequest: (@Sendable (String) -> Void)?
  /// Takes a line for each thing that went wrong inside.
  public var logProblem: @Sendable (String) -> Void = { _ in }

  /// Makes a configuration of defaults.
  public init() {}
}
