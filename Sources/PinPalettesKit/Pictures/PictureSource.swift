/// Where a picture's bytes come from.
public enum PictureSource: Sendable, Hashable {
  /// A file, by its path.
  case file(String)
  /// Bytes that are there already, and what to call them before people: standard input, an upload.
  case bytes([UInt8], name: String)

  /// The path or name, as given.
  public var name: String {
    switch self {
    case .file(let path): path
    case .bytes(_, let name): name
    }
  }

  /// All the bytes; blocking.
  ///
  /// - Throws: `ImagingError` with code `unreadable` or `empty`.
  func read() throws -> [UInt8] {
    switch self {
    case .file(let path): try PictureFile(path: path, subject: path).bytes
    case .bytes(let bytes, _): bytes
    }
  }
}
