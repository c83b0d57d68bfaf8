internal import Catalog
internal import ColorScience
internal import LibrarySnapshots
internal import Palettes
internal import Recommendations
internal import VectorSearch

/// One query to one snapshot; blocking.
struct LibrarySearch: Sendable {
  let snapshot: LibrarySnapshot
  let query: RecommendationQuery
  let options: SearchOptions
  /// The places of the pictures that the query itself is made of, which are no answer to it.
  let ownPlaces: Set<Int>
  /// The pictures that may be found at all; nil for every file.
  var eligible: VectorSelection?

  /// The page that was asked for, by place in the snapshot, and how many pictures meet the filters.
  func answer() -> (recommendations: [Recommendation], matches: Int) {
    var selection = selection()
    let matches = selection?.selectedCount ?? snapshot.count
    if options.leavesOutDuplicates { selection = distinct(selection) }
    let neighbors = visualNeighbors(among: selection)
    var places = neighbors.map(\.id)
    if query.visual == nil || hasOwnColors {
      let scored = bestByLook(among: selection, limit: query.visual == nil ? lookPoolSize : poolSize)
      let known = Set(places)
      places += scored.filter { !known.contains($0) }
    }
    let recommender = Recommender(
      paletteWeight: options.paletteWeight, diversity: options.diversity,
      duplicates: options.leavesOutDuplicates ? DuplicateRule() : nil, reach: options.reach,
      minimumScore: options.minimumScore)
    let recommendations = recommender.recommend(
      from: places.map(candidate), for: query, limit: options.limit, offset: options.offset,
      visualRange: query.visual == nil ? nil : VisualRange(neighbors.map(\.similarity)))
    return (recommendations, matches)
  }

  /// Whether a color was asked for, which pictures may have that are no visual neighbors.
  private var hasOwnColors: Bool { if case .wished = query.colors { true } else { false } }

  /// Likeness decides on variety and on duplicates, also where nothing visual was asked for.
  private var needsEmbeddings: Bool {
    query.visual != nil || options.diversity > 0 || options.leavesOutDuplicates
  }

  private var poolSize: Int { Recommender.poolSize(limit: options.limit) }

  /// As large as the page needs where scores do not depend on the pool; with variety they do.
  private var lookPoolSize: Int {
    guard options.diversity == 0, !options.leavesOutDuplicates else { return poolSize }
    return max(poolSize, min(options.offset, snapshot.count) + min(options.limit, snapshot.count))
  }

  /// The pictures that may be found; nil for all.
  private func selection() -> VectorSelection? {
    var matcher = FilterMatcher(query.filters)
    guard !matcher.isEmpty || !ownPlaces.isEmpty || eligible != nil else { return nil }
    var selection =
      matcher.isEmpty
      ? eligible ?? VectorSelection(allOf: snapshot.count)
      : VectorSelection(of: snapshot.count) {
        eligible?.contains($0) != false && matcher.matches(SnapshotFacts(snapshot: snapshot, place: $0))
      }
    for place in ownPlaces { selection.remove(place) }
    return selection
  }

  /// The first of all files with the same bytes, so that copies do not fill the pool.
  private func distinct(_ selection: VectorSelection?) -> VectorSelection {
    var seen = Set<ContentHash>(minimumCapacity: snapshot.count)
    return VectorSelection(of: snapshot.count) { place in
      selection?.contains(place) != false && seen.insert(snapshot.contentHash(at: place)).inserted
    }
  }

  private func visualNeighbors(among selection: VectorSelection?) -> [Neighbor] {
    guard let visual = query.visual else { return [] }
    return snapshot.index.nearest(to: visual.embedding, limit: poolSize, among: selection)
  }

  /// The best by colors, moods and filters, which every picture of the library is scored by.
  private func bestByLook(among selection: VectorSelection?, limit: Int) -> [Int] {
    let scorer = LibraryScorer(query, paletteWeight: options.paletteWeight)
    let needsPalettes = scorer.needsPalettes
    var best = NearestSelection(limit: min(limit, snapshot.count))
    func offer(_ place: Int) {
      let palette = needsPalettes ? PaletteLanes(snapshot.swatches(at: place)) : nil
      let score = scorer.score(palette: palette, facts: SnapshotFacts(snapshot: snapshot, place: place))
      best.offer(id: place, similarity: Float(score))
    }
    guard snapshot.count > 0 else { return [] }
    if let selection { selection.forEach(offer) } else { (0..<snapshot.count).forEach(offer) }
    return best.sorted().map(\.id)
  }

  private func candidate(_ place: Int) -> Candidate {
    Candidate(
      id: place, embedding: needsEmbeddings ? snapshot.embedding(at: place) : nil,
      palette: snapshot.palette(at: place).map { PaletteSignature($0) },
      perceptualHash: snapshot.perceptualHash(at: place),
      facts: SnapshotFacts(snapshot: snapshot, place: place))
  }
}

extension PaletteLanes {
  /// The lanes of a stored palette; nil where there is none.
  fileprivate init?(_ swatches: SnapshotSwatches) {
    guard !swatches.isEmpty else { return nil }
    var (colors, shares) = (SIMD8<UInt32>.zero, SIMD8<Float>.zero)
    for lane in 0..<min(swatches.count, Self.mostSwatches) {
      let swatch = swatches[lane]
      colors[lane] =
        UInt32(swatch.color.red) << 16 | UInt32(swatch.color.green) << 8 | UInt32(swatch.color.blue)
      shares[lane] = Float(swatch.share)
    }
    self.init(colors: colors, shares: shares, count: min(swatches.count, Self.mostSwatches))
  }
}
