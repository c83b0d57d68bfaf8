internal import LibrarySnapshots

/// The name of a file as people sort it: numbers by their value, letters without regard to case.
struct NaturalName: Comparable {
  private let key: [UInt8]

  init(_ name: some StringProtocol) {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    func endNumber() {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == UInt8(ascii: "0") }
      // A digit, so that numbers stand where digits do; then how many digits follow: the longer number is larger.
      key += [UInt8(ascii: "0"), UInt8(min(significant.count, 255))] + significant
      digits = []
    }
    for byte in name.lowercased().utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte)
      } else {
        endNumber()
        key.append(byte)
      }
    }
    endNumber()
    self.key = key
  }

  /// The name of the file at a place of a snapshot.
  init(of place: Int, in snapshot: LibrarySnapshot) {
    let name = snapshot.withPath(at: place) { path in
      let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      return String(decoding: path[start...], as: UTF8.self)
    }
    self.init(name)
  }

  static func < (first: NaturalName, second: NaturalName) -> Bool {
    first.key.lexicographicallyPrecedes(second.key)
  }
}
