/// Where a running studio is reached.
public struct ServerAddress: Sendable, Hashable {
  /// The host as in a URL: `127.0.0.1`, `[::1]`, `studio.local`.
  public let host: String
  /// The port that it is bound to.
  public let port: Int
  /// What lets one in; nil lets all in.
  public let token: AccessToken?

  /// The studio's first page.
  public var page: String { "http://\(host):\(port)/" }

  /// The first page with the token, to be shown once to the one who started the studio.
  public var entrance: String { token.map { page + "?token=" + $0.value } ?? page }
}
