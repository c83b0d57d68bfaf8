/// Where a URL leads: scheme, host and port, which together are its origin.
///
/// Secrets go to the origin that they are for and to no other, so the parser refuses whatever two
/// parsers might read differently: user names before the host, backslashes, spaces, control characters.
public struct WebAddress: Sendable, Hashable {
  /// How the server is spoken to.
  public enum Scheme: String, Sendable, Hashable { case http, https }

  /// How the server is spoken to.
  public let scheme: Scheme
  /// The host in lower case; an IPv6 address keeps its brackets.
  public let host: String
  /// The port, 80 or 443 where the URL names none.
  public let port: Int

  /// Reads the origin off a URL; nil when it is not HTTP or HTTPS, or not plain enough to be trusted.
  public init?(of url: String) {
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
    guard let mark = url.firstRange(of: "://") else { return nil }
    guard let scheme = Scheme(rawValue: url[..<mark.lowerBound].lowercased()) else { return nil }
    let authority = url[mark.upperBound...].prefix { !"/?#".contains($0) }
    guard !authority.contains("@"), let (host, port) = Self.parts(of: authority) else { return nil }
    guard let number = port.map({ Int($0) }) ?? (scheme == .https ? 443 : 80) else { return nil }
    guard !host.isEmpty, (1...65_535).contains(number) else { return nil }
    self.scheme = scheme
    self.host = host.lowercased()
    self.port = number
  }

  private static func parts(of authority: Substring) -> (host: Substring, port: Substring?)? {
    var end = authority.endIndex
    if authority.hasPrefix("[") {
      guard let bracket = authority.firstIndex(of: "]") else { return nil }
      end = authority.index(after: bracket)
    } else if let colon = authority.firstIndex(of: ":") {
      end = colon
    }
    let rest = authority[end...]
    guard !rest.isEmpty else { return (authority[..<end], nil) }
    guard rest.hasPrefix(":"), rest.dropFirst().utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return (authority[..<end], rest.dropFirst())
  }

  /// Whether the server is this machine itself, so that nothing said to it crosses a network.
  public var isLoopback: Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Whether what is said to the server cannot be overheard on the way.
  public var isPrivate: Bool { scheme == .https || isLoopback }
}
