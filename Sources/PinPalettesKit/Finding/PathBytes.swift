internal import Foundation

/// An absolute path as the file system has it: bytes that need not be UTF-8.
///
/// Ordered by bytes. Two paths that Swift takes for equal strings, `é` in one
/// character or in two, are two files to most file systems.
struct PathBytes: Sendable, Hashable {
  /// Neither a zero nor a slash at the end, except for the root.
  let bytes: [UInt8]

  private static let slash = UInt8(ascii: "/")

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes an absolute path; slashes at its end do not count.
  init(_ path: String) {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == Self.slash { bytes.removeLast() }
    self.bytes = bytes
  }

  /// The path of what is called `name` in this folder.
  func appending(_ name: [UInt8]) -> PathBytes {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + 1 + name.count)
    joined += bytes
    if bytes.last != Self.slash { joined.append(Self.slash) }
    joined += name
    return PathBytes(bytes: joined)
  }

  /// Whether this path lies in `folder` or in a folder inside it.
  func isInside(_ folder: PathBytes) -> Bool {
    guard bytes.count > folder.bytes.count, bytes.starts(with: folder.bytes) else { return false }
    return folder.bytes.last == Self.slash || bytes[folder.bytes.count] == Self.slash
  }

  /// The folder that it lies in; the root lies in itself.
  var parent: PathBytes {
    PathBytes(bytes: Array(bytes[..<max(1, bytes.lastIndex(of: Self.slash) ?? 1)]))
  }

  /// This path and the folders that it lies in, innermost first.
  var selfAndAncestors: some Sequence<PathBytes> {
    sequence(first: self) { path in path.bytes.count > 1 ? path.parent : nil }
  }

  /// The path as text, nil where its bytes are not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The path as text, with bytes that are not ASCII as `\xE9` where they are not UTF-8.
  var printable: String {
    if let text { return text }
    return bytes.map { byte in
      byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// Lends the path to a function of the C library.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    body(bytes.map(CChar.init(bitPattern:)) + [0])
  }
}

extension PathBytes: Comparable {
  static func < (left: PathBytes, right: PathBytes) -> Bool { precedes(left.bytes, right.bytes) }

  /// Whether one run of bytes comes before another.
  static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.withUnsafeBytes { left in right.withUnsafeBytes { precedes(left, $0) } }
  }

  /// Whether one string comes before another by its UTF-8 bytes.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard let start = left.baseAddress, let other = right.baseAddress else { return left.count < right.count }
    let difference = memcmp(start, other, min(left.count, right.count))
    return difference == 0 ? left.count < right.count : difference < 0
  }
}
