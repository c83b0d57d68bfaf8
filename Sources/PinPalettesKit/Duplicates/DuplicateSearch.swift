internal import Catalog
internal import Duplicates
internal import Imaging

/// One look for duplicates: bytes, then pixels, then what fingerprints and embeddings say.
struct DuplicateSearch: Sendable {
  let catalog: any CatalogStore
  let reader: PictureReader
  let options: DuplicateOptions
  /// How many threads compare.
  let width: Int
  let onProgress: @Sendable (IndexProgress) -> Void

  /// The pictures whose links are found in one go.
  private static let chunk = 64

  /// Runs the search.
  ///
  /// - Parameter subject: What to call the catalog before people.
  /// - Returns: What was found.
  /// - Throws: ``Failure`` if there is nothing to compare, `CatalogError`, `CancellationError`.
  func report(subject: String) async throws -> DuplicateReport {
    let reading = DuplicateReading(catalog: catalog, folders: options.folders, subject: subject)
    let contents = try await reading.contents(level: options.level)
    let files = contents.reduce(0) { $0 + $1.files.count }
    let missing = contents.filter { $0.fingerprint == nil }.reduce(0) { $0 + $1.files.count }
    if options.level > .bytes, missing == files {
      throw Failure(
        subject: subject,
        reason: "the catalog has no fingerprints of these pictures; run: pinpalettes index FOLDER")
    }
    let classes =
      options.level == .bytes
      ? contents.map { ComparedClass(contents: [$0]) }
      : try await IdenticalPixels(reader: reader, width: width, limit: options.confirmationLimit)
        .classes(of: contents)
    let groups = options.level >= .edits ? try await similarGroups(of: classes) : []
    let assembled = DuplicateAssembly(classes: classes).groups(groups)
    let (present, vanished) = try await reader.pool.run { Self.present(assembled, of: classes) }
    return DuplicateReport(
      groups: present, files: files, filesWithoutFingerprint: options.level == .bytes ? 0 : missing,
      filesVanished: vanished)
  }

  /// Those of the groups that the disk bears out, and how many of their files are not as they were indexed.
  private static func present(
    _ groups: [DuplicateGroup], of classes: [ComparedClass]
  ) -> (groups: [DuplicateGroup], vanished: Int) {
    let grouped = Set(groups.lazy.flatMap(\.pictures).map(\.path))
    var indexed: [String: CatalogedFile] = [:]
    for file in classes.lazy.flatMap(\.contents).flatMap(\.files) where grouped.contains(file.path) {
      indexed[file.path] = file
    }
    var files = PresentFiles()
    let present = files.groups(groups) { path, stamp in
      indexed[path]?.byteCount == stamp.byteCount
        && indexed[path]?.modifiedNanoseconds == stamp.modifiedNanoseconds
    }
    return (present, files.vanished)
  }

  /// The groups of those classes that have a fingerprint, by their positions among all classes.
  private func similarGroups(of classes: [ComparedClass]) async throws -> [DuplicateGrouping.Group] {
    var pictures: [ComparedPicture] = []
    var positions: [Int] = []
    for (position, content) in classes.lazy.map(\.best).enumerated() {
      guard let fingerprint = content.fingerprint, let size = content.size else { continue }
      pictures.append(
        ComparedPicture(fingerprint: fingerprint, size: size, embeddingHash: content.embeddingHash))
      positions.append(position)
    }
    let links = try await links(of: pictures).map {
      DuplicateLink(outer: positions[$0.outer], inner: positions[$0.inner], match: $0.match)
    }
    let orders = classes.map(\.best.order)
    return DuplicateGrouping.groups(count: classes.count, links: links) { orders[$0].precedes(orders[$1]) }
  }

  private func links(of pictures: [ComparedPicture]) async throws -> [DuplicateLink] {
    let finder = DuplicateFinder(pictures, scope: options.level == .crops ? .parts : .whole)
    let ranges = stride(from: 0, to: pictures.count, by: Self.chunk).map {
      $0..<min($0 + Self.chunk, pictures.count)
    }
    let clock = ContinuousClock()
    let start = clock.now
    var links: [DuplicateLink] = []
    var done = 0
    await reader.pool.forEachInOrder(ranges, width: width) { range in
      (range.count, finder.links(from: range))
    } receive: { count, found in
      links += found
      done += count
      onProgress(IndexProgress(total: pictures.count, done: done, failed: 0, elapsed: clock.now - start))
    }
    try Task.checkCancellation()
    return links
  }
}
