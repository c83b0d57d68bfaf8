internal import PinPalettesKit

/// Groups of files that show the same picture.
struct DuplicatesAnswer: Encodable, Sendable {
  /// What an item says beside its picture.
  struct Copy: Encodable, Sendable {
    let folder: String
    let bytes: Int64
    /// `keep` for the one to keep, else how it is the same as another.
    let relation: String
    let score: Double
  }

  struct Group: Encodable, Sendable {
    /// The loosest of the relations.
    let kind: String
    let copiedBytes: Int64
    let items: [Extended<Copy>]
  }

  let groups: [Group]
}

extension DuplicatesAnswer.Group {
  /// Describes a group; nil where fewer than two of its files are to be shown.
  ///
  /// - Parameters:
  ///   - group: The group.
  ///   - pictures: The pictures of the library by their files' paths.
  ///   - folders: The library's folders, which those of files are told relative to.
  init?(_ group: DuplicateGroup, pictures: [String: LibraryPicture], folders: [String]) {
    let items = group.pictures.compactMap { file in
      pictures[file.path].map { picture in
        Extended(
          item: PictureItem(picture, path: file.path), extra: DuplicatesAnswer.Copy(file, folders: folders))
      }
    }
    guard items.count > 1 else { return nil }
    let kinds = group.pictures.compactMap(\.relation?.kind)
    let loosest = DuplicateRelation.Kind.allCases.last { kinds.contains($0) } ?? .identicalBytes
    self.init(kind: loosest.rawValue, copiedBytes: group.copiedBytes, items: items)
  }
}

extension DuplicatesAnswer.Copy {
  fileprivate init(_ file: DuplicatePicture, folders: [String]) {
    folder = Self.folder(of: file.path, folders: folders)
    bytes = file.byteCount
    relation = file.relation?.kind.rawValue ?? "keep"
    score = (file.relation?.similarity ?? 1).rounded(to: 4)
  }

  /// The folder of a file relative to the library's; of one in none of these the folder's own name alone.
  private static func folder(of path: String, folders: [String]) -> String {
    let parts = path.split(separator: "/").dropLast()
    let roots = folders.map { $0.split(separator: "/") }.filter { parts.starts(with: $0) }
    guard let root = roots.max(by: { $0.count < $1.count }) else { return parts.last.map(String.init) ?? "" }
    return parts.dropFirst(root.count).joined(separator: "/")
  }
}
