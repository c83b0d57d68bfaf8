extension PictureFilter {
  /// The same filter with the beginning of its pattern, where that is `.`, `..` or `~`, as `resolve` gives it.
  ///
  /// What comes from there is a path and no pattern: marks in it stand for themselves.
  func resolvingPaths(_ resolve: (String) -> String) throws(QueryError) -> PictureFilter {
    guard case .place(let place) = condition else { return self }
    let names = place.pattern.split(separator: "/", omittingEmptySubsequences: false)
    let head = names.enumerated().prefix { number, name in
      name == "." || name == ".." || name == "~" && number == 0
    }.map(\.element)
    guard !head.isEmpty else { return self }
    let folder = resolve(head.joined(separator: "/"))
    let escaped = String(folder.flatMap { "\\*?[".contains($0) ? ["\\", $0] : [$0] })
    let rest = names.dropFirst(head.count).joined(separator: "/")
    let pattern = rest.isEmpty ? escaped : (escaped == "/" ? "" : escaped) + "/" + rest
    return PictureFilter(.place(try PathPattern(pattern, of: place.target)), excludes: excludes)
  }
}
