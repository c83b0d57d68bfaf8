internal import Catalog
internal import Duplicates
internal import Imaging

/// Makes the groups of a report: of classes that show the same, and within each of the files.
struct DuplicateAssembly: Sendable {
  let classes: [ComparedClass]

  /// All groups of two files and more, in the order of a report.
  func groups(_ similar: [DuplicateGrouping.Group]) -> [DuplicateGroup] {
    var isGrouped = [Bool](repeating: false, count: classes.count)
    var groups: [DuplicateGroup] = []
    for group in similar {
      isGrouped[group.center] = true
      for link in group.links { isGrouped[link.other(than: group.center)] = true }
      groups.append(self.group(center: group.center, links: group.links))
    }
    for (position, pictures) in classes.enumerated() where !isGrouped[position] && pictures.fileCount > 1 {
      groups.append(group(center: position, links: []))
    }
    return groups.sorted { first, second in
      if first.copiedBytes != second.copiedBytes { return first.copiedBytes > second.copiedBytes }
      return first.pictures[0].path.utf8.lexicographicallyPrecedes(second.pictures[0].path.utf8)
    }
  }

  private func group(center: Int, links: [DuplicateLink]) -> DuplicateGroup {
    let members = [center] + links.map { $0.other(than: center) }
    let kept = members.dropFirst().reduce(center) {
      classes[$1].best.order.precedes(classes[$0].best.order) ? $1 : $0
    }
    var ranked: [(order: KeepingOrder, picture: DuplicatePicture)] = []
    for member in members {
      let relation = relation(of: member, center: center, kept: kept, links: links)
      ranked += pictures(of: classes[member], relation: relation)
    }
    return DuplicateGroup(
      pictures: ranked.sorted { $0.order.precedes($1.order) }.map(\.picture))
  }

  /// Why the best file of a class belongs to its group; nil for the one to keep.
  private func relation(
    of member: Int, center: Int, kept: Int, links: [DuplicateLink]
  ) -> DuplicateRelation? {
    guard member != kept else { return nil }
    // Everything was compared with the center; the center itself is told by what it has to do with the kept one.
    let reference = member == center ? kept : center
    let other = member == center ? kept : member
    guard let link = links.first(where: { $0.other(than: center) == other }),
      let size = classes[member].best.size, let referenceSize = classes[reference].best.size
    else { return nil }
    return DuplicateRelation(
      link.match, isInner: link.inner == member, size: size,
      reference: (classes[reference].best.best.path, referenceSize))
  }

  /// The files of a class.
  private func pictures(
    of pictures: ComparedClass, relation: DuplicateRelation?
  ) -> [(KeepingOrder, DuplicatePicture)] {
    pictures.contents.enumerated().flatMap { place, content in
      content.files.enumerated().map { index, file in
        let why: DuplicateRelation?
        if index > 0 {
          why = DuplicateRelation(.identicalBytes, reference: content.best.path)
        } else if place > 0 {
          why = DuplicateRelation(
            .identicalPixels, reference: pictures.best.best.path, isConfirmed: pictures.isConfirmed)
        } else {
          why = relation
        }
        return (
          KeepingOrder(file, size: content.size),
          DuplicatePicture(path: file.path, size: content.size, byteCount: file.byteCount, relation: why)
        )
      }
    }
  }
}

extension DuplicateLink {
  /// The picture at the other end.
  fileprivate func other(than position: Int) -> Int { outer == position ? inner : outer }
}
