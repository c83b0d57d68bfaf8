internal import Embeddings
internal import LibrarySnapshots
internal import Vibes

extension Studio {
  /// The library as a whole: how much there is, how its moods are distributed, which colors are its own.
  ///
  /// It is made once for each state of the library. A library without a catalog is an empty one.
  ///
  /// - Throws: `CatalogError` or `LibrarySnapshotsError` where the catalog cannot be read.
  public func libraryOverview() async throws -> LibraryOverview {
    guard let view = try await libraryView() else {
      return LibraryOverview(model: try? await resources.embedders().identity)
    }
    return try await view.overview { [pool] in try await pool.run { LibraryOverview(view) } }
  }
}

extension LibraryOverview {
  /// Looks at every picture of a library; blocking.
  init(_ view: LibraryView) {
    let (snapshot, places) = (view.snapshot, view.places)
    self.init(
      pictures: view.contentCount, analyzed: places.count, embedded: view.embeddedCount,
      model: snapshot.origin.model, folders: Self.folders(of: view),
      vibes: VibeMetric.allCases.map { metric in
        VibeHistogram(metric, values: places.compactMap { snapshot.metric(metric, at: $0) })
      },
      colors: LibraryColors(palettes: places.map(snapshot.swatches)).colors(atMost: Self.mostColors),
      state: view.state)
  }

  /// A library that has no catalog yet.
  init(model: ModelIdentity?) {
    self.init(
      pictures: 0, analyzed: 0, embedded: 0, model: model, folders: [],
      vibes: VibeMetric.allCases.map { VibeHistogram($0, values: []) }, colors: [], state: Studio.emptyState)
  }

  private static func folders(of view: LibraryView) -> [String] {
    var folders: Set<String> = []
    var last: [UInt8] = []
    for place in view.places {
      // Paths come in order, so most lie in the folder of the one before.
      let isNew = view.snapshot.withPath(at: place) { path in
        let folder = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
        guard !folder.elementsEqual(last) else { return false }
        last = Array(folder)
        return true
      }
      guard isNew else { continue }
      let folder = view.roots.relativeFolder(of: view.snapshot.path(at: place))
      if !folder.isEmpty { folders.insert(folder) }
      guard folders.count < mostFolders else { break }
    }
    return folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension VibeHistogram {
  /// Counts values, none of which is not a number.
  init(_ metric: VibeMetric, values: [Double]) {
    let range = metric.range
    let width = (range.upperBound - range.lowerBound) / Double(Self.binCount)
    var bins = [Int](repeating: 0, count: Self.binCount)
    for value in values {
      let place = (value - range.lowerBound) / width
      bins[Int(min(max(place, 0), Double(Self.binCount - 1)))] += 1
    }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count.isMultiple(of: 2) && middle > 0 ? (sorted[middle - 1] + sorted[middle]) / 2 : nil
    self.init(metric: metric, range: range, bins: bins, median: median ?? sorted.dropFirst(middle).first)
  }
}
