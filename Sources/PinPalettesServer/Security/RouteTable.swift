internal import HTTPTypes
internal import Hummingbird

/// Which methods an address has, by the patterns of the router's routes.
struct RouteTable: Sendable {
  private struct Entry: Sendable {
    let parts: [Substring]
    let methods: Set<String>

    /// Which of its parts are patterns, `**` last: what sorts first is the route that answers.
    var looseness: [Int] { parts.map { $0 == "**" ? 2 : RouteTable.isPattern($0) ? 1 : 0 } }
  }

  private var entries: [Entry] = []

  /// The table of all routes of a router but the one that shows the page for any other address.
  init(_ router: Router<StudioContext>) {
    var methods: [String: Set<String>] = [:]
    for route in router.routes {
      methods[route.path.description, default: []].insert(route.method.rawValue)
    }
    for (path, names) in methods.sorted(by: { $0.key < $1.key }) where path != AssetRoutes.anyPage {
      let names = names.contains("GET") ? names.union(["HEAD"]) : names
      entries.append(Entry(parts: path.split(separator: "/"), methods: names))
    }
  }

  /// The methods of an address, sorted, `OPTIONS` included; empty where there is nothing.
  func methods(for path: String) -> [String] {
    let matching = entries(at: path)
    let closest = matching.map(\.looseness).min { $0.lexicographicallyPrecedes($1) }
    var found: Set<String> = []
    for entry in matching where entry.looseness == closest { found.formUnion(entry.methods) }
    if found.isEmpty, RequestPath.isPage(path) { found = ["GET", "HEAD"] }
    return found.isEmpty ? [] : found.union(["OPTIONS"]).sorted()
  }

  /// Whether a method applies to addresses like this one, but not to this, which has another meaning.
  func isTaken(_ path: String, for method: String) -> Bool {
    entries(at: path).contains { $0.methods.contains(method) } && !methods(for: path).contains(method)
  }

  private func entries(at path: String) -> [Entry] {
    // `%6Fptions` is the same address as `options`.
    let parts = ((try? RequestPath.decoded(path)) ?? path).split(separator: "/")
    return entries.filter { Self.matches($0.parts[...], parts[...]) }
  }

  private static func isPattern(_ part: Substring) -> Bool {
    part == "*" || part.hasPrefix(":") || part.hasPrefix("{")
  }

  private static func matches(_ pattern: ArraySlice<Substring>, _ parts: ArraySlice<Substring>) -> Bool {
    guard let first = pattern.first else { return parts.isEmpty }
    if first == "**" { return !parts.isEmpty }
    guard let part = parts.first else { return false }
    return (isPattern(first) || first == part) && matches(pattern.dropFirst(), parts.dropFirst())
  }
}
