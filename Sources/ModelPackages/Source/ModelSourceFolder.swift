/// A folder of model files as people have them: a download, an export, a checkout.
///
/// Paths are relative to the folder, with `/` between their parts, and never lead out of it.
public protocol ModelSourceFolder: Sendable {
  /// What the folder is called; the model is named after it unless told otherwise.
  var name: String { get }
  /// Every file below the folder, in order of path.
  var files: [ModelSourceFile] { get }

  /// The content of a small file.
  ///
  /// - Throws: ``ModelPackagesError`` with code `notFound` when there is no such file, `damagedFile` when
  ///   it has more than `limit` bytes or cannot be read.
  func bytes(of path: String, limit: Int) throws -> [UInt8]

  /// Lends the content of a file of any size, which is not copied into memory.
  ///
  /// - Throws: ``ModelPackagesError`` when there is no such file or it cannot be read, and what `body` throws.
  func withBytes<Result>(of path: String, _ body: (Span<UInt8>) throws -> Result) throws -> Result
}

/// A file of a ``ModelSourceFolder``.
public struct ModelSourceFile: Sendable, Hashable {
  /// The path, relative to the folder.
  public let path: String
  /// The size, in bytes.
  public let byteCount: Int

  /// Names a file.
  public init(path: String, byteCount: Int) {
    self.path = path
    self.byteCount = byteCount
  }
}

extension ModelSourceFolder {
  /// Whether there is a file at this path.
  func has(_ path: String) -> Bool { files.contains { $0.path == path } }

  /// The first of some paths at which there is a file.
  func first(of paths: [String]) -> String? { paths.first(where: has) }
}
