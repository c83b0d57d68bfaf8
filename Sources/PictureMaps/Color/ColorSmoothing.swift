internal import ColorScience

/// Exchanges pictures that hang near each other until neighbors look alike.
///
/// The colors of the wall are blurred; then, window by window, pictures go where the blurred colors suit them best.
/// The blur becomes finer from round to round. As windows are small, the arrangement as a whole stays.
///
/// Source: K. Barthel, N. Hezel, K. Jung, K. Schall, “Improved evaluation and generation of grid layouts using
/// distance preservation quality and linear assignment sorting”, Computer Graphics Forum 42, 2023.
struct ColorSmoothing {
  /// How far the blur reaches in each round, in places.
  private static let radii = [2, 2, 2, 1, 1, 1]
  /// The side of a window, in places.
  private static let window = 8
  /// Hue and chroma count for more than lightness, which varies more.
  static let chromaWeight: Float = 2.2

  private let features: [SIMD4<Float>]
  /// The picture at each place, by column and row; −1 for none.
  private var pictures: [Int]
  private let columns: Int
  private let rows: Int

  /// Takes a part of the wall.
  init(_ wall: [[Int]], colors: [OKLab]) {
    features = colors.map {
      SIMD4(Float($0.lightness), Float($0.a) * Self.chromaWeight, Float($0.b) * Self.chromaWeight, 0)
    }
    columns = wall.count
    rows = wall.map(\.count).max() ?? 0
    pictures = wall.flatMap { [rows] column in column + repeatElement(-1, count: rows - column.count) }
  }

  /// The columns, with pictures exchanged.
  ///
  /// - Parameters:
  ///   - wall: The columns before.
  ///   - colors: The color of each picture.
  ///   - progress: Told after each round.
  /// - Returns: As many columns, as high as before.
  /// - Throws: What `progress` throws.
  static func smoothed(_ wall: [[Int]], colors: [OKLab], progress: ProgressSpan) throws -> [[Int]] {
    var smoothing = ColorSmoothing(wall, colors: colors)
    for (round, radius) in radii.enumerated() {
      let targets = smoothing.blurred(radius: radius)
      // Windows begin elsewhere in each round, so that no border stays one.
      let shift = round * 3 % window
      for column in stride(from: -shift, to: smoothing.columns, by: window) {
        for row in stride(from: -shift, to: smoothing.rows, by: window) {
          smoothing.assign(column: column, row: row, targets: targets)
        }
      }
      try progress(Double(round + 1) / Double(radii.count))
    }
    return smoothing.wall
  }

  private var wall: [[Int]] {
    (0..<columns).map { pictures[$0 * rows..<($0 + 1) * rows].filter { $0 >= 0 } }
  }

  /// The mean color round each place: within `radius` places to all sides, twice, which weighs near ones more.
  private func blurred(radius: Int) -> [SIMD4<Float>] {
    // The last lane counts the pictures.
    var values = pictures.map { picture -> SIMD4<Float> in
      guard picture >= 0 else { return .zero }
      var value = features[picture]
      value.w = 1
      return value
    }
    for _ in 0..<2 {
      values = Self.sums(values, lines: columns, length: rows, step: 1, lineStep: rows, radius)
      values = Self.sums(values, lines: rows, length: columns, step: rows, lineStep: 1, radius)
    }
    return values.map { $0.w > 0 ? $0 / $0.w : .zero }
  }

  private static func sums(
    _ values: [SIMD4<Float>], lines: Int, length: Int, step: Int, lineStep: Int, _ radius: Int
  ) -> [SIMD4<Float>] {
    var result = values
    for line in 0..<lines {
      for place in 0..<length {
        var sum = SIMD4<Float>.zero
        for near in max(place - radius, 0)...min(place + radius, length - 1) {
          sum += values[line * lineStep + near * step]
        }
        result[line * lineStep + place * step] = sum
      }
    }
    return result
  }

  /// Hangs the pictures of one window anew.
  private mutating func assign(column: Int, row: Int, targets: [SIMD4<Float>]) {
    let places = (max(column, 0)..<min(column + Self.window, columns)).flatMap { column in
      (max(row, 0)..<min(row + Self.window, rows)).map { column * rows + $0 }
    }.filter { pictures[$0] >= 0 }
    guard places.count > 1 else { return }
    let present = places.map { pictures[$0] }
    var costs: [Float] = []
    costs.reserveCapacity(places.count * places.count)
    for place in places {
      for picture in present {
        var difference = features[picture] - targets[place]
        difference.w = 0
        costs.append((difference * difference).sum())
      }
    }
    for (place, thing) in zip(places, LinearAssignment.things(costs, count: places.count)) {
      pictures[place] = present[thing]
    }
  }
}
