internal import ColorScience
public import Imaging

/// Finds the few colors that stand for a picture.
///
/// The palette is the set of colors from which the picture's pixels differ
/// least, in mean CIEDE2000; or, in theme mode, the colors that people would pick. `docs/palettes.md` explains
/// the methods and compares them with others. No randomness: the same pixels give the same palette.
public struct PaletteExtractor: Sendable, Hashable {
  /// What else than the number of colors and the mode may be chosen.
  public struct Configuration: Sendable, Hashable {
    /// The ΔE00 under which two swatches are twins, of which one is given a better place; 7 unless told.
    ///
    /// 0 keeps them: the least error, but now and then two colors that look
    /// alike. Where there is no better place (a fog, or twenty colors of one
    /// picture) twins stay, for as many colors are given as were asked for.
    public var twinDifference: Double
    /// The most that parting twins may add to the error, as a part of it; 0.1 unless told.
    ///
    /// A picture that is nearly all one gray wall needs its grays: without this limit such a palette was up
    /// to 26 % farther from the picture than k-means in sRGB.
    public var twinCost: Double
    /// How many times a swatch may move to where it is needed more; 4 unless told, 0 for the quickest palette.
    public var exchangeRounds: Int

    /// Makes a configuration.
    public init(twinDifference: Double = 7, twinCost: Double = 0.1, exchangeRounds: Int = 4) {
      self.twinDifference = twinDifference
      self.twinCost = twinCost
      self.exchangeRounds = exchangeRounds
    }
  }

  /// The numbers of colors that may be asked for.
  public static let colorCounts = 1...32

  /// How many colors a palette has where the picture has as many.
  public let colorCount: ColorCount
  /// What the palette is to be good for.
  public let mode: PaletteMode
  /// The other choices.
  public let configuration: Configuration

  /// Makes an extractor.
  ///
  /// - Precondition: A fixed `colorCount` is 1…32.
  public init(
    colorCount: ColorCount, mode: PaletteMode = .faithful, configuration: Configuration = Configuration()
  ) {
    if case .fixed(let count) = colorCount {
      precondition(Self.colorCounts.contains(count), "a palette has 1 to 32 colors, not \(count)")
    }
    self.colorCount = colorCount
    self.mode = mode
    self.configuration = configuration
  }

  /// Makes an extractor of palettes of so many colors.
  ///
  /// - Precondition: `colorCount` is 1…32.
  public init(
    colorCount: Int = 6, mode: PaletteMode = .faithful, configuration: Configuration = Configuration()
  ) {
    self.init(colorCount: .fixed(colorCount), mode: mode, configuration: configuration)
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

  /// The palette of what a histogram has counted, be it one picture or several; white where that is nothing.
  public func palette(of histogram: ColorHistogram) -> Palette {
    let histogramCells = histogram.cells
    guard !histogramCells.isEmpty else {
      return Palette(swatches: [Swatch(color: RGBColor(red: 255, green: 255, blue: 255), share: 1)])
    }
    let cells = ColorCells(histogramCells)
    if case .fixed(let count) = colorCount, cells.count <= count {
      return cells.palette(centers: cells.colors)
    }
    // The search looks at a fifth of the cells; the last steps, on all of them, make up for it.
    let coarse = ColorCells(histogram.coarseCells)
    let isCoarseEnough = coarse.count > ThemeSelection.candidateCount
    var search = PaletteSearch(isCoarseEnough ? coarse : cells, configuration: configuration)
    return switch mode {
    case .faithful: faithfulPalette(of: cells, &search)
    case .theme: themePalette(of: cells, &search)
    }
  }

  private func faithfulPalette(of cells: ColorCells, _ search: inout PaletteSearch) -> Palette {
    let clustering =
      switch colorCount {
      case .fixed(let count): search.clustering(count: count)
      case .automatic: search.automaticClustering()
      }
    var refined = Clustering(cells, centers: clustering.centers)
    refined.refine(cells, steps: 3)
    return cells.palette(centers: refined.centersAtMajorities(of: cells))
  }

  private func themePalette(of cells: ColorCells, _ search: inout PaletteSearch) -> Palette {
    let count =
      switch colorCount {
      case .fixed(let count): count
      case .automatic: search.automaticClustering().centers.count
      }
    let candidates = search.quickClustering(count: ThemeSelection.candidateCount)
    let refined = Clustering(cells, centers: candidates.centers)
    let offered = cells.palette(centers: refined.centersAtCells(of: cells))
    let chosen = ThemeSelection().choose(count, from: offered.swatches)
    return cells.palette(centers: chosen.map { SIMD4(CIELab($0.color)) })
  }
}
