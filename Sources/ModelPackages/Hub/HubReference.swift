/// What names a model on a hub: `owner/name`, `owner/name/folder`, each with `@revision` at will.
public struct HubReference: Sendable, Hashable {
  /// The repository, `owner/name`.
  public let repository: String
  /// The folder of the repository that holds the networks, where there are several; nil for the usual places.
  public let folder: String?
  /// A branch, a tag or a commit.
  public let revision: String

  /// The branch that is meant where no revision is given.
  public static let defaultRevision = "main"

  /// Reads a name.
  ///
  /// - Parameters:
  ///   - text: The name.
  ///   - revision: The revision; nil for the one in the name, else ``defaultRevision``.
  /// - Throws: ``ModelPackagesError`` with code `notFound` when the text cannot be such a name.
  public init(_ text: String, revision: String? = nil) throws(ModelPackagesError) {
    let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "/", omittingEmptySubsequences: false)
    let chosen = revision ?? (halves.count == 2 ? String(halves[1]) : Self.defaultRevision)
    guard parts.count >= 2, parts.prefix(2).allSatisfy(Self.isName) else {
      throw ModelPackagesError(
        .notFound, subject: text, reason: "this is no name of a model; on a hub it would be owner/name")
    }
    let folder = parts.dropFirst(2).joined(separator: "/")
    guard parts.count == 2 || HubPath.isSafe(folder) else {
      throw ModelPackagesError(.notFound, subject: text, reason: "\(folder) is no folder of a repository")
    }
    guard HubPath.isSafe(chosen), !chosen.contains("@") else {
      throw ModelPackagesError(
        .notFound, subject: text, reason: "the revision must be a branch, a tag or a commit")
    }
    self.repository = parts.prefix(2).joined(separator: "/")
    self.folder = parts.count == 2 ? nil : folder
    self.revision = chosen
  }

  /// The Hub's rule for names of users and repositories.
  private static func isName(_ text: Substring) -> Bool {
    let allowed = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    return allowed && (1...96).contains(text.utf8.count) && !text.hasPrefix(".") && !text.hasPrefix("-")
      && !text.contains("..")
  }

  /// The name of exactly these files for people and for `models pull`: `owner/name/folder@commit`.
  public func pinned(to commit: String) -> String {
    repository + (folder.map { "/" + $0 } ?? "") + "@" + commit
  }
}
