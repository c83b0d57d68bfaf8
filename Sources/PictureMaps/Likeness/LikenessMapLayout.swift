/// Lays pictures out by the likeness of their embeddings: those that a model finds alike lie together.
///
/// Principal components, then each picture's 15 nearest neighbors, then a plane in which neighbors stay neighbors
/// (UMAP), then room for each. The same embeddings give the same points. Blocking.
public struct LikenessMapLayout: Sendable {
  /// The nearest pictures that each one is held near to.
  static let neighborCount = 15
  /// The principal components that neighbors are looked for among.
  static let componentCount = 48
  /// From how many pictures on only a part, evenly spaced, is laid out and the others are placed beside it.
  private static let mostLaidOut = 30_000
  /// How often links are drawn, up to so many pictures and beyond; as in UMAP's own program, less where it no
  /// longer helps.
  private static let usualEpochs = 300
  private static let fewerEpochs = 200
  private static let fewPictures = 10_000
  /// How far apart pictures come to lie, as a part of the distance at which they would cover the map evenly.
  private static let usualRoom: Float = 0.65
  /// How far beside another a picture beyond the sample begins, where linked ones are about 0.1 apart.
  private static let besideWidth: Float = 0.05
  /// How wide the start is.
  private static let startWidth: Float = 10

  /// The width of the map over its height; pictures are evenly spaced when it is drawn so.
  public let aspect: Double

  /// The most pictures that are laid out together.
  let mostLaidOut: Int
  /// How often links are drawn; nil for as often as suits their number.
  let epochs: Int?
  let room: Float

  /// Makes a layout for a map `aspect` times as wide as high.
  ///
  /// - Precondition: `aspect` is within 0.1…10.
  public init(aspect: Double = PictureMapShape.aspect) {
    self.init(aspect: aspect, mostLaidOut: Self.mostLaidOut, epochs: nil)
  }

  init(
    aspect: Double = PictureMapShape.aspect, mostLaidOut: Int = Self.mostLaidOut, epochs: Int?,
    room: Float = Self.usualRoom
  ) {
    precondition((0.1...10).contains(aspect), "a map is not \(aspect) times as wide as high")
    self.aspect = aspect
    self.mostLaidOut = mostLaidOut
    self.epochs = epochs
    self.room = room
  }

  /// The place of every embedding.
  ///
  /// - Complexity: O(n²) for n embeddings up to 30,000, beyond that O(n). 10,000 of 512 components take about 4
  ///   seconds of one core, 45,000 about 16.
  /// - Parameters:
  ///   - table: The embeddings, one a row.
  ///   - progress: Told from time to time how much is done.
  /// - Returns: As many points, no two on the same spot; a single one in the middle.
  /// - Throws: What `progress` throws.
  public func points(of table: VectorTable, progress: @escaping MapProgress = { _ in }) throws -> [MapPoint] {
    guard table.count > 1 else { return [MapPoint](repeating: .middle, count: table.count) }
    // Few pictures are compared in full: two components are all that they need, to start from.
    let isSmall = table.count <= min(NeighborGraph.mostComparedInFull, mostLaidOut)
    let components = try PrincipalComponents(
      of: table, count: isSmall ? 2 : Self.componentCount,
      progress: ProgressSpan(range: 0...0.1, report: progress))
    let projections = components.projections(of: table)
    let sample = Self.sample(of: table.count, most: mostLaidOut)
    var places = try laidOut(table.rows(sample), projections.rows(sample)) { try progress(0.1 + 0.6 * $0) }
    if sample.count < table.count {
      places = try completed(places, of: sample, projections) { try progress(0.7 + 0.2 * $0) }
    }
    let aspect = Float(aspect)
    let spread = try PointSpreading.spread(
      MapFrame.fitted(places, aspect: aspect), aspect: aspect,
      distance: room * (aspect / Float(table.count)).squareRoot(),
      progress: ProgressSpan(range: 0.9...1, report: progress))
    return spread.map { MapPoint($0, aspect: aspect) }
  }

  /// So many of `count` rows, evenly spaced; all where there are no more.
  private static func sample(of count: Int, most: Int) -> [Int] {
    let used = min(count, most)
    return (0..<used).map { $0 * count / used }
  }

  private func laidOut(
    _ table: VectorTable, _ projections: VectorTable, progress: @escaping MapProgress
  ) throws -> [SIMD2<Float>] {
    let neighbors = try NeighborGraph.neighbors(
      of: table, projections: projections, count: Self.neighborCount,
      progress: ProgressSpan(range: 0...0.4, report: progress))
    let layout = NeighborLayout(
      epochs: epochs ?? (table.count <= Self.fewPictures ? Self.usualEpochs : Self.fewerEpochs))
    return try layout.points(
      from: Self.start(projections), links: FuzzyLinks(neighbors).links,
      progress: ProgressSpan(range: 0.4...1, report: progress))
  }

  /// The places of all pictures: those of a sample, and the others beside those most like them.
  private func completed(
    _ places: [SIMD2<Float>], of sample: [Int], _ projections: VectorTable, progress: @escaping MapProgress
  ) throws -> [SIMD2<Float>] {
    var all = [SIMD2<Float>?](repeating: nil, count: projections.count)
    for (row, place) in zip(sample, places) { all[row] = place }
    let rest = all.indices.filter { all[$0] == nil }
    let wanted = try NeighborPlaces.wanted(
      for: projections.rows(rest), among: projections.rows(sample), at: places,
      progress: ProgressSpan(range: 0...1, report: progress))
    var random = SplitMix64(seed: 5)
    for (row, place) in zip(rest, wanted) {
      let step = SIMD2(random.nextSigned(), random.nextSigned()) * Self.besideWidth
      all[row] = (place ?? .zero) + step
    }
    return all.map { $0 ?? .zero }
  }

  /// The first two components, with a breath of noise for those that are equal.
  static func start(_ projections: VectorTable) -> [SIMD2<Float>] {
    var random = SplitMix64(seed: 3)
    let axes = min(projections.dimension, 2)
    var largest: Float = 0
    for row in 0..<projections.count {
      for axis in 0..<axes {
        largest = max(largest, abs(projections.components[row * projections.stride + axis]))
      }
    }
    let scale = largest > 0 ? startWidth / largest : 0
    return (0..<projections.count).map { row in
      let x = projections.components[row * projections.stride] * scale
      let y = axes > 1 ? projections.components[row * projections.stride + 1] * scale : 0
      return SIMD2(x + random.nextSigned() * 0.01, y + random.nextSigned() * 0.01)
    }
  }
}
