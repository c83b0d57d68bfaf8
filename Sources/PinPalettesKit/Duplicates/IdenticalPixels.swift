internal import Catalog
internal import Duplicates
internal import Imaging

/// Puts contents together whose pixels are identical.
///
/// Equal digests of the pixels at the size of the analysis make candidates; decoding both in full decides,
/// for two large pictures can shrink to the same small one.
struct IdenticalPixels: Sendable {
  let reader: PictureReader
  /// How many pictures are decoded at once.
  let width: Int
  /// How many are decoded in all, at most.
  let limit: Int

  private struct Key: Hashable {
    let digest: SIMD2<UInt64>
    let size: PixelSize
  }

  /// Every content in one class; classes in the order of their first contents.
  func classes(of contents: [ComparedContent]) async throws -> [ComparedClass] {
    var order: [Key] = []
    var members: [Key: [ComparedContent]] = [:]
    var classes: [ComparedClass] = []
    for content in contents {
      guard let fingerprint = content.fingerprint, let size = content.size else {
        classes.append(ComparedClass(contents: [content]))
        continue
      }
      let key = Key(digest: fingerprint.pixelDigest, size: size)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(content)
    }
    var left = limit
    for key in order {
      let same = (members[key] ?? []).sorted { $0.order.precedes($1.order) }
      if same.count == 1 {
        classes.append(ComparedClass(contents: same))
      } else if same.count <= left {
        left -= same.count
        classes += try await confirmed(same)
      } else {
        classes.append(ComparedClass(contents: same, isConfirmed: false))
      }
    }
    return classes
  }

  /// Splits candidates by their pixels in full; those that cannot be read are taken at their word.
  private func confirmed(_ candidates: [ComparedContent]) async throws -> [ComparedClass] {
    var digests: [SIMD2<UInt64>?] = []
    await reader.pool.forEachInOrder(candidates.map(\.best.path), width: width) { [reader] path in
      pixelDigest(of: path, reader: reader)
    } receive: {
      digests.append($0)
    }
    try Task.checkCancellation()
    let known = digests.compactMap(\.self)
    guard let first = known.first else { return [ComparedClass(contents: candidates, isConfirmed: false)] }
    var classes: [ComparedClass] = []
    for digest in known where !classes.contains(where: { $0.digest == digest }) {
      let contents = zip(candidates, digests).filter { ($0.1 ?? first) == digest }
      var found = ComparedClass(contents: contents.map(\.0))
      found.isConfirmed = contents.allSatisfy { $0.1 != nil }
      found.digest = digest
      classes.append(found)
    }
    return classes
  }
}

/// The digest of all pixels of a file; nil if it cannot be read any more, which is no failure of the search.
private func pixelDigest(of path: String, reader: PictureReader) -> SIMD2<UInt64>? {
  do {
    let picture = try reader.decoder.decode(
      PictureSource.file(path).read(), subject: path, minimumShortSide: nil)
    return PictureFingerprint(of: picture.pixels).pixelDigest
  } catch {
    return nil
  }
}
