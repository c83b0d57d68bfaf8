internal import NIOCore
internal import Synchronization

/// The names that the studio answers to, and the port it is bound to once it is.
///
/// A site elsewhere can point a name of its own at this machine ("DNS rebinding") and would then be the same origin
/// as the studio to a browser; but the browser still sends the name.
final class HostNames: Sendable {
  /// The machine's own names for itself, with which no site can pose.
  private static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

  private let names: Set<String>
  private let allowed: Set<String>
  private let acceptsAddresses: Bool
  /// The name by which a person reaches the server: the address itself, or the machine's where it is any address.
  let reachable: String
  private let port = Mutex<Int?>(nil)

  /// - Parameters:
  ///   - host: The address that the server binds to.
  ///   - machine: The machine's name, by which other machines reach it.
  ///   - allowed: Names given besides, such as a proxy's: with a port for that alone, else for every port.
  init(host: String, machine: String?, allowed: [String]) {
    let isLocal = Self.isLoopback(host)
    var names = Self.loopback.union([Self.inURL(host.lowercased())])
    if !isLocal, let machine = machine?.lowercased(), !machine.isEmpty {
      names.formUnion([machine, machine + ".local"])
    }
    self.names = names
    self.allowed = Set(allowed.map { $0.lowercased() })
    // A name can be pointed anywhere, an address cannot.
    acceptsAddresses = !isLocal
    reachable = ["0.0.0.0", "::", "[::]"].contains(host) ? machine ?? "localhost" : Self.inURL(host)
  }

  /// The port, once the server is bound to it.
  var boundPort: Int? {
    get { port.withLock { $0 } }
    set { port.withLock { $0 = newValue } }
  }

  /// Whether a `Host` is one of ours.
  func accepts(_ authority: String) -> Bool {
    let authority = authority.lowercased()
    guard let (name, port) = Self.parts(of: authority) else { return false }
    if allowed.contains(authority) || allowed.contains(name) { return true }
    guard (port ?? 80) == boundPort else { return false }
    return names.contains(name) || (acceptsAddresses && Self.isAddress(name))
  }

  /// Whether an address can be reached from this machine alone.
  static func isLoopback(_ host: String) -> Bool {
    let host = host.lowercased()
    if host == "localhost" || host == "::1" || host == "[::1]" { return true }
    guard host.hasPrefix("127."), isAddress(host) else { return false }
    return true
  }

  private static func parts(of authority: String) -> (name: String, port: Int?)? {
    guard !authority.isEmpty, !authority.contains(where: { "/@?#\\ \t".contains($0) }) else { return nil }
    let nameEnd =
      authority.hasPrefix("[")
      ? authority.firstIndex(of: "]").map(authority.index(after:))
      : authority.firstIndex(of: ":") ?? authority.endIndex
    guard let nameEnd else { return nil }
    let (name, rest) = (String(authority[..<nameEnd]), authority[nameEnd...])
    if rest.isEmpty { return (name, nil) }
    guard rest.hasPrefix(":"), let port = UInt16(rest.dropFirst()) else { return nil }
    return (name, Int(port))
  }

  private static func isAddress(_ name: String) -> Bool {
    let bare = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name
    return (try? SocketAddress(ipAddress: bare, port: 0)) != nil
  }

  /// A host as a URL has it: an IPv6 address in brackets.
  static func inURL(_ host: String) -> String {
    host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
  }
}
