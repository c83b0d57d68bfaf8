/// A file of a repository as the hub lists it: where it is, how large, and what its content must be.
public struct HubEntry: Sendable, Hashable {
  /// What a hub states about the content of a file.
  public enum Digest: Sendable, Hashable {
    /// The SHA-256 of the content, 64 lower-case hexadecimal digits: of files in large file storage.
    case sha256(String)
    /// The SHA-1 that git names the content by, 40 lower-case hexadecimal digits: of small files.
    case gitBlob(String)

    /// The digits.
    public var text: String {
      switch self {
      case .sha256(let text), .gitBlob(let text): text
      }
    }

    /// The name of the digest, for messages.
    public var name: String {
      switch self {
      case .sha256: "SHA-256"
      case .gitBlob: "git blob"
      }
    }
  }

  /// The path inside the repository; safe as ``HubPath/isSafe(_:)`` says.
  public let path: String
  /// The size in bytes.
  public let byteCount: Int64
  /// What the content must be.
  public let digest: Digest

  /// Makes an entry.
  ///
  /// - Throws: ``ModelPackagesError`` with code `damagedFile` when the path would lead out of the model's
  ///   folder, the size is negative, or the digest is none.
  public init(path: String, byteCount: Int64, digest: Digest) throws(ModelPackagesError) {
    guard HubPath.isSafe(path) else {
      throw ModelPackagesError(
        .damagedFile, subject: "the hub's list of files",
        reason: "it names a file that does not belong into a model's folder: \(path.debugDescription)")
    }
    let length = if case .sha256 = digest { 64 } else { 40 }
    let isHexadecimal = digest.text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    guard byteCount >= 0, digest.text.utf8.count == length, isHexadecimal else {
      throw ModelPackagesError(
        .damagedFile, subject: path, reason: "the hub states neither a size nor a digest that could be true")
    }
    self.path = path
    self.byteCount = byteCount
    self.digest = digest
  }
}
