internal import ColorScience
public import Imaging

/// Finds the few colors that stand for a picture.
///
/// The palette is the set of colors from which the picture's pixels differ
/// least, in mean CIEDE2000. `docs/palettes.md` explains the method and
/// compares it with others. No randomness: the same pixels give the same palette.
public struct PaletteExtractor: Sendable, Hashable {
  /// What else than the number of colors may be chosen.
  public struct Configuration: Sendable, Hashable {
    /// The ΔE00 under which two swatches are twins, of which one is given a better place; 7 unless told.
    ///
    /// 0 keeps them: the least error, but now and then two colors that look
    /// alike. Where there is no better place (a fog, or twenty colors of one
    /// picture) twins stay, for as many colors are given as were asked for.
    public var twinDifference: Double
    /// How many times a swatch may move to where it is needed more; 4 unless told, 0 for the quickest palette.
    public var exchangeRounds: Int

    /// Makes a configuration.
    public init(twinDifference: Double = 7, exchangeRounds: Int = 4) {
      self.twinDifference = twinDifference
      self.exchangeRounds = exchangeRounds
    }
  }

  /// The numbers of colors that may be asked for.
  public static let colorCounts = 1...32

  /// How many colors a palette has where the picture has as many.
  public let colorCount: Int
  /// The other choices.
  public let configuration: Configuration

  /// Makes an extractor.
  ///
  /// - Precondition: `colorCount` is 1…32.
  public init(colorCount: Int = 6, configuration: Configuration = Configuration()) {
    precondition(Self.colorCounts.contains(colorCount), "a palette has 1 to 32 colors, not \(colorCount)")
    self.colorCount = colorCount
    self.configuration = configuration
  }

  /// The palette of a picture.
  ///
  /// Pixels count by their alpha. A picture with nothing but transparent pixels gives white with share 1,
  /// the paper that it would be shown on; one with fewer distinct colors than asked for gives those.
  /// Colors that share a cell of the histogram (8 codes a side) count as one.
  ///
  /// - Complexity: O(pixels + cells · colors); about 5 ms for 540×360 at 6 colors, 15 ms at 12.
  public func palette(of pixels: PixelBuffer) -> Palette {
    palette(of: ColorHistogram(pixels))
  }

  /// The palette of what a histogram has counted, be it one picture or several.
  public func palette(of histogram: ColorHistogram) -> Palette {
    let histogramCells = histogram.cells
    guard !histogramCells.isEmpty else {
      return Palette(swatches: [Swatch(color: RGBColor(red: 255, green: 255, blue: 255), share: 1)])
    }
    let cells = ColorCells(histogramCells)
    guard cells.count > colorCount else { return Self.palette(of: cells, centers: cells.colors) }

    // The search looks at a fifth of the cells; the last steps, on all of them, make up for it.
    let coarse = ColorCells(histogram.coarseCells)
    let clustering = search(coarse.count > colorCount ? coarse : cells)
    var refined = Clustering(cells, centers: clustering.centers)
    refined.refine(cells, steps: 3)
    return Self.palette(of: cells, centers: refined.centersAtMajorities(of: cells))
  }

  private func search(_ cells: ColorCells) -> Clustering {
    let groups = GreedySplit.groups(of: cells, groupCount: colorCount)
    let means = groups.map { group in
      let sum = group.reduce(into: SIMD4<Float>.zero) { $0 += cells.colors[$1] * cells.populations[$1] }
      return sum / sum.w
    }
    var clustering = Clustering(cells, centers: means)
    clustering.refine(cells, steps: 8)
    let exchange = CenterExchange(cells: cells)
    let improved = exchange.improve(clustering, rounds: configuration.exchangeRounds)
    guard configuration.twinDifference > 0 else { return improved }
    // Half a unit in hand, for the last steps may bring a pair closer.
    return exchange.removeTwins(improved, closerThan: configuration.twinDifference + 0.5)
  }

  /// Rounds the centers to 8 bits and shares the cells out among them.
  private static func palette(of cells: ColorCells, centers: [SIMD4<Float>]) -> Palette {
    var colors: [RGBColor] = []
    for center in centers {
      let color = RGBColor(clipping: LinearRGB(CIEXYZ(CIELab(center))))
      if !colors.contains(color) { colors.append(color) }
    }
    let clusters = Clustering(cells, centers: colors.map { SIMD4(CIELab($0)) }).clusters
    let total = clusters.reduce(0) { $0 + Double($1.population) }
    let swatches = zip(colors, clusters).map { Swatch(color: $0, share: Double($1.population) / total) }
    return Palette(swatches: swatches.filter { $0.share > 0 })
  }
}
