internal import Imaging

/// Has the layout of a template place a problem's pictures.
struct TemplateArranger {
  let options: MoodboardOptions
  let measures: BoardMeasures
  /// The layout of ``BoardTemplate/bric``.
  let bric: any MoodboardLayout
  /// The height that a palette card's fields fill where pictures leave it open, in pixels.
  let spare: Int

  /// The height of capitals and the depth of descenders of plain type, in ems.
  private static let capHeight = 0.73
  private static let descent = 0.24
  /// The shapes that places in columns and prints have, as width divided by height; pictures beyond stand on
  /// mats, as one strip of 1:20 would make all columns narrow.
  private static let shapes = 0.3...3.6

  func arrange(_ problem: LayoutProblem) throws(MoodboardsError) -> BoardArrangement {
    switch options.template {
    case .bric: try placed(problem, by: bric)
    case .justified: try placed(problem, by: JustifiedLayout())
    case .paletteCard: try placed(problem, by: JustifiedLayout(mostShrink: 1, spare: spare))
    case .masonry: try placed(Self.clamped(problem), by: MasonryLayout(columns: options.columns))
    case .heroLeft: try placed(problem, by: HeroLayout(position: .left))
    case .heroCenter: try placed(problem, by: HeroLayout(position: .center))
    case .grid: try grid(problem)
    case .polaroid: try polaroid(problem)
    case .contactSheet: try contactSheet(problem)
    }
  }

  private func placed(
    _ problem: LayoutProblem, by layout: any MoodboardLayout
  ) throws(MoodboardsError) -> BoardArrangement {
    BoardArrangement(places: try layout.place(problem, seed: options.seed))
  }

  private func grid(_ problem: LayoutProblem) throws(MoodboardsError) -> BoardArrangement {
    var arrangement = try placed(problem, by: GridLayout(columns: options.columns))
    arrangement.fit =
      switch options.gridFit {
      case .crop: .crop
      case .fit: .whole
      case .pad: .matted
      }
    return arrangement
  }

  /// Captions stand in the middle of the foot.
  private func polaroid(_ problem: LayoutProblem) throws(MoodboardsError) -> BoardArrangement {
    let problem = Self.clamped(problem)
    let layout = PolaroidLayout(problem)
    let prints = try layout.place(problem, seed: options.seed)
    let size = measures.pictureCaptionSize
    var captions: [BoardArrangement.Line] = []
    if showsCaptions && layout.foot >= Self.scaled(size, 1.6) {
      captions = prints.map { print in
        BoardArrangement.Line(
          x: print.window.x,
          baseline: print.window.maxY + (layout.foot + Self.scaled(size, Self.capHeight)) / 2,
          maxWidth: print.window.width)
      }
    }
    return BoardArrangement(places: prints.map(\.window), paper: prints.map(\.paper), captions: captions)
  }

  private func contactSheet(_ problem: LayoutProblem) throws(MoodboardsError) -> BoardArrangement {
    let size = measures.pictureCaptionSize
    let step = Self.scaled(size, 0.6 + Self.capHeight)
    let line = showsCaptions ? step + Self.scaled(size, Self.descent) : 0
    let cells = try ContactSheetLayout(columns: options.columns, lineHeight: line).place(problem)
    let captions = cells.map {
      BoardArrangement.Line(x: $0.x, baseline: $0.maxY + step, maxWidth: $0.width)
    }
    return BoardArrangement(places: cells, captions: showsCaptions ? captions : [])
  }

  private static func clamped(_ problem: LayoutProblem) -> LayoutProblem {
    LayoutProblem(
      aspectRatios: problem.aspectRatios.map { min(max($0, shapes.lowerBound), shapes.upperBound) },
      weights: problem.weights, likeness: problem.likeness, hero: problem.hero, order: problem.order,
      area: problem.area, gutter: problem.gutter)
  }

  private var showsCaptions: Bool { options.showsPictureCaptions ?? true }

  private static func scaled(_ size: Int, _ ems: Double) -> Int { Int((Double(size) * ems).rounded()) }
}
