internal import ColorScience
internal import Palettes

/// Finds the colors that a library has much of.
///
/// All swatches are thrown together, each picture counting the same, and gathered into cells of OKLab; the cells are
/// clustered by k-means, weighted, from centers that lie far apart. Chroma counts double: a library is told by
/// its reds and blues and not by twenty browns. Nothing in it is random.
///
/// Source: Lloyd, “Least squares quantization in PCM”, IEEE Transactions on Information Theory 28 (2), 1982; the
/// beginning after Gonzalez, “Clustering to minimize the maximum intercluster distance”, 1985, weighted.
struct LibraryColors {
  private struct Cell {
    var weight = 0.0
    var sum = SIMD4<Double>.zero
    var mean: SIMD4<Double> { sum / weight }
  }

  private let cells: [Cell]
  private let total: Double

  /// The side of a cell in OKLab: two colors of one cell look the same beside each other.
  private static let side = 0.02
  /// How much farther apart colors count for what they differ in hue and chroma.
  private static let chromaStretch = 2.0
  /// How often centers are moved; they hardly do any more afterwards.
  private static let rounds = 12

  /// Gathers the swatches of palettes.
  init(palettes: [some Sequence<Swatch>]) {
    // −0.4…0.4 holds a and b of every color of sRGB.
    let (levels, columns) = (51, 40)
    var cells = [Cell](repeating: Cell(), count: levels * columns * columns)
    for swatch in palettes.joined() where swatch.share > 0 {
      let color = OKLab(swatch.color)
      func column(_ value: Double) -> Int { min(max(Int((value + 0.4) / Self.side), 0), columns - 1) }
      let level = min(max(Int(color.lightness / Self.side), 0), levels - 1)
      let place = (level * columns + column(color.a)) * columns + column(color.b)
      cells[place].weight += swatch.share
      cells[place].sum +=
        swatch.share
        * SIMD4(color.lightness, color.a * Self.chromaStretch, color.b * Self.chromaStretch, 0)
    }
    self.cells = cells.filter { $0.weight > 0 }
    total = self.cells.reduce(0) { $0 + $1.weight }
  }

  /// The colors, in the order of a library sorted by color; of each cluster the one that is nearest to its middle.
  ///
  /// Colors that have the same name are shown as one, the one that there is more of: nobody would tell them apart
  /// in words. So there may be fewer than `count`.
  func colors(atMost count: Int) -> [LibraryColor] {
    var named: [LibraryColor] = []
    for swatch in swatches(count).sorted(by: Self.isMore) {
      let name = swatch.name.text
      let known = named.firstIndex { $0.name == name }
      guard let known else {
        named.append(LibraryColor(color: swatch.color, share: swatch.share, name: name))
        continue
      }
      named[known] = LibraryColor(
        color: named[known].color, share: named[known].share + swatch.share, name: name)
    }
    return named.sorted { Self.comesFirst($0.color, $1.color) }
  }

  private func swatches(_ count: Int) -> [Swatch] {
    let centers = moved(firstCenters(count))
    var swatches: [Swatch] = []
    for (center, members) in zip(centers, clusters(centers)) {
      let distances = members.map { distance(cells[$0].mean, center) }
      guard let nearest = zip(distances, members).min(by: { $0.0 < $1.0 })?.1 else { continue }
      let weight = members.reduce(0) { $0 + cells[$1].weight }
      swatches.append(Swatch(color: color(cells[nearest].mean), share: weight / total))
    }
    return swatches
  }

  private static func isMore(_ one: Swatch, _ other: Swatch) -> Bool {
    one.share == other.share ? one.color.hex < other.color.hex : one.share > other.share
  }

  private static func comesFirst(_ one: RGBColor, _ other: RGBColor) -> Bool {
    let ranks = [one, other].map { ColorRank(CollectionOfOne(Swatch(color: $0, share: 1))) }
    return ranks[0] == ranks[1] ? one.hex < other.hex : ranks[0] < ranks[1]
  }

  /// The heaviest cell, then again and again the one that is heavy and far from all before.
  private func firstCenters(_ count: Int) -> [SIMD4<Double>] {
    guard let heaviest = cells.max(by: { $0.weight < $1.weight }) else { return [] }
    var centers = [heaviest.mean]
    var distances = cells.map { distance($0.mean, heaviest.mean) }
    while centers.count < min(count, cells.count) {
      // The root keeps a few huge cells from being cut into slices before rare colors have their turn.
      let scores = zip(cells, distances).map { $0.weight.squareRoot() * $1 }
      guard let next = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[next] > 0 else { break }
      let center = cells[next].mean
      centers.append(center)
      for place in cells.indices {
        distances[place] = min(distances[place], distance(cells[place].mean, center))
      }
    }
    return centers
  }

  private func moved(_ first: [SIMD4<Double>]) -> [SIMD4<Double>] {
    var centers = first
    for _ in 0..<Self.rounds {
      for (number, members) in clusters(centers).enumerated() where !members.isEmpty {
        let weight = members.reduce(0) { $0 + cells[$1].weight }
        centers[number] = members.reduce(SIMD4<Double>.zero) { $0 + cells[$1].sum } / weight
      }
    }
    return centers
  }

  /// The cells that are nearest to each center; of centers as near as each other the first has them.
  private func clusters(_ centers: [SIMD4<Double>]) -> [[Int]] {
    var clusters = [[Int]](repeating: [], count: centers.count)
    for (place, cell) in cells.enumerated() {
      let mean = cell.mean
      var (best, least) = (0, Double.infinity)
      for (number, center) in centers.enumerated() {
        let distance = distance(mean, center)
        if distance < least { (best, least) = (number, distance) }
      }
      clusters[best].append(place)
    }
    return clusters
  }

  private func distance(_ one: SIMD4<Double>, _ other: SIMD4<Double>) -> Double {
    let difference = one - other
    return (difference * difference).sum()
  }

  private func color(_ point: SIMD4<Double>) -> RGBColor {
    RGBColor(
      mapping: OKLab(
        lightness: point[0], a: point[1] / Self.chromaStretch, b: point[2] / Self.chromaStretch))
  }
}
