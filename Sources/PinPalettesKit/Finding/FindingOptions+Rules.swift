extension FindingOptions {
  /// Whether the name alone keeps a file or folder out.
  func hides(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") && (!includesHidden || name.elementsEqual(".pinpalettes".utf8))
  }

  /// Whether what is called `name` in a folder is left out.
  ///
  /// - Parameters:
  ///   - name: The bytes of the name.
  ///   - folder: The names on the way from the root to the folder, from ``names(_:_:)``.
  ///   - isFolder: Whether it is a folder itself.
  /// - Returns: Whether any of the patterns matches.
  func excludes(_ name: [UInt8], in folder: [[Unicode.Scalar]], isFolder: Bool) -> Bool {
    guard !excludes.isEmpty else { return false }
    let names = names(folder, name)
    return excludes.contains { $0.matches(names, isFolder: isFolder) }
  }

  /// The names on the way to what is called `name` in a folder; without patterns nobody needs them.
  func names(_ folder: [[Unicode.Scalar]], _ name: [UInt8]) -> [[Unicode.Scalar]] {
    excludes.isEmpty ? [] : folder + [Array(String(decoding: name, as: UTF8.self).unicodeScalars)]
  }

  /// The names on the way to a root from the outermost of `bases` that does not leave it out, nil when all do.
  ///
  /// A root in none of them is a base itself, and nothing on the way to it counts.
  func names(to root: PathBytes, within bases: [PathBytes]) -> [[Unicode.Scalar]]? {
    let around = bases.filter { root == $0 || root.isInside($0) }.sorted()
    guard !around.isEmpty else { return [] }
    for base in around {
      if let way = way(from: base, to: root) { return way }
    }
    return nil
  }

  private func way(from base: PathBytes, to root: PathBytes) -> [[Unicode.Scalar]]? {
    var way: [[Unicode.Scalar]] = []
    for part in root.bytes.dropFirst(base.bytes.count).split(separator: UInt8(ascii: "/")) {
      let name = Array(part)
      guard !hides(name), !excludes(name, in: way, isFolder: true) else { return nil }
      way = names(way, name)
    }
    return way
  }
}
