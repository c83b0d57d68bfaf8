internal import Crypto
internal import Foundation
internal import ModelPackages

/// Holds a downloaded file against what the hub states about it.
enum ModelPullDigest {
  private static let chunk = 1 << 20

  /// What the hub's digest is of the file that is here.
  ///
  /// A git blob's name is the SHA-1 of `blob`, a space, the size, a zero byte and the content. Source: “Git
  /// Internals – Git Objects”, <https://git-scm.com/book/en/v2/Git-Internals-Git-Objects>.
  ///
  /// - Throws: `ModelPackagesError` with code `damagedFile` when the file cannot be read; `CancellationError`.
  static func digest(like stated: HubEntry.Digest, of path: String, stop: StopFlag) throws -> HubEntry.Digest
  {
    switch stated {
    case .sha256:
      var hash = SHA256()
      try read(path, stop: stop) { hash.update(data: $0) }
      return .sha256(hexadecimal(hash.finalize()))
    case .gitBlob:
      var hash = Insecure.SHA1()
      hash.update(data: Data("blob \(ModelPullStaging.byteCount(of: path) ?? 0)\0".utf8))
      try read(path, stop: stop) { hash.update(data: $0) }
      return .gitBlob(hexadecimal(hash.finalize()))
    }
  }

  private static func read(_ path: String, stop: StopFlag, _ body: (Data) -> Void) throws {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      while let data = try file.read(upToCount: chunk), !data.isEmpty {
        if stop.isRaised { throw CancellationError() }
        body(data)
      }
    } catch let error as CancellationError {
      throw error
    } catch {
      throw ModelPackagesError(.damagedFile, subject: path, reason: FileReason.of(error))
    }
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
