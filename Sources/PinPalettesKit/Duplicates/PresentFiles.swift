#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Holds the groups of a report against the disk, so that no advice rests on a file that is not there.
///
/// Of a group with a file that is as it was indexed, those that have vanished or changed since are left out: to keep
/// one of them would be to lose the picture. One file under two paths (hard links, folders reached through symbolic
/// ones) is no copy of itself. A group of which nothing is there, on a drive that is away, stays as the catalog has it.
struct PresentFiles {
  /// Files of groups that are not as they were indexed.
  private(set) var vanished = 0

  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The groups that are left.
  mutating func groups(
    _ groups: [DuplicateGroup], isIndexed: (String, FileStamp) -> Bool
  ) -> [DuplicateGroup] {
    groups.compactMap { group in
      let present = group.pictures.filter { picture in
        guard let stamp = try? FileStamp(path: picture.path, subject: picture.path) else { return false }
        return isIndexed(picture.path, stamp)
      }
      vanished += group.pictures.count - present.count
      guard !present.isEmpty else { return group }
      var seen: Set<Identity> = []
      let different = present.filter { picture in
        Self.identity(of: picture.path).map { seen.insert($0).inserted } ?? true
      }
      guard different.count > 1 else { return nil }
      return different.count == group.pictures.count ? group : DuplicateGroup(keepingFirstOf: different)
    }
  }

  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

extension DuplicateGroup {
  /// What is left of a group; the first is the one to keep, and what was told of one that is gone is told of it.
  fileprivate init(keepingFirstOf pictures: [DuplicatePicture]) {
    let paths = Set(pictures.map(\.path))
    let kept = pictures[0].path
    self.init(
      pictures: pictures.enumerated().map { place, picture in
        let relation = picture.relation.map { paths.contains($0.reference) ? $0 : $0.of(kept) }
        return DuplicatePicture(
          path: picture.path, size: picture.size, byteCount: picture.byteCount,
          relation: place == 0
            ? nil : relation ?? DuplicateRelation(.sameView, reference: kept))
      })
  }
}

extension DuplicateRelation {
  /// The same with another reference.
  fileprivate func of(_ reference: String) -> DuplicateRelation {
    DuplicateRelation(self, reference: reference)
  }
}
