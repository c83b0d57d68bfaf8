internal import ColorScience
internal import Imaging
internal import Palettes

/// Turns pictures' sizes and palettes into a finished board.
///
/// Pure and deterministic: the same members and options give the same board.
public struct MoodboardDesigner: Sendable {
  /// The most pictures a board holds.
  public static let mostPictures = 500

  /// The hero's wished area relative to each other picture: about 2.5 times the mean on a board of nine.
  private static let heroWeight = 3.0

  private let layout: any MoodboardLayout

  /// Makes a designer that places pictures with `layout`.
  public init(layout: any MoodboardLayout = SlicingLayout()) { self.layout = layout }

  /// Designs a board.
  ///
  /// Blocking: takes about 30 ms for nine pictures, a second for 500.
  ///
  /// - Parameters:
  ///   - members: The pictures; all of them come onto the board.
  ///   - options: What a person chose. A hero beyond the members is the first.
  /// - Returns: The board, to the pixel.
  /// - Throws: ``MoodboardsError`` with code `invalidCount` or `doesNotFit`.
  public func design(
    members: [MoodboardMember], options: MoodboardOptions = MoodboardOptions()
  ) throws(MoodboardsError) -> Moodboard {
    guard (1...Self.mostPictures).contains(members.count) else {
      throw MoodboardsError(
        .invalidCount, subject: "\(members.count) pictures",
        reason: "a board holds 1 to \(Self.mostPictures)")
    }
    let palette = Self.merged(members.map(\.palette)[...], colorCount: options.swatchCount)
    let composition = BoardComposition(
      measures: BoardMeasures(page: options.size.pixels, pictureCount: members.count), options: options)
    guard let area = composition.pictureArea else {
      throw MoodboardsError(
        .doesNotFit, subject: "\(options.size)",
        reason: "the page has no room left for pictures beside the title and the palette")
    }
    let hero = options.hero < members.count ? options.hero : 0
    var weights = Array(repeating: 1.0, count: members.count)
    weights[hero] = Self.heroWeight
    let problem = LayoutProblem(
      aspectRatios: members.map(\.size.aspectRatio), weights: weights,
      likeness: PaletteLikeness.matrix(members.map(\.palette)), hero: hero, area: area.size,
      gutter: composition.measures.gutter)
    let rects = try layout.place(problem, seed: options.seed).map { $0.offset(x: area.x, y: area.y) }
    let colors = BoardColors(palette: palette, background: options.background)
    let column = composition.column(for: PixelRect(around: rects))
    let strip = options.showsPalette ? composition.strip(palette, under: column, colors: colors) : []
    return Moodboard(
      template: options.template, size: options.size.pixels, pixelsPerInch: options.size.pixelsPerInch,
      background: colors.background, pictureArea: area, hero: hero,
      placements: members.indices.map {
        Moodboard.Placement(member: $0, pictureSize: members[$0].size, rect: rects[$0])
      },
      strip: strip,
      labels: composition.header(over: column, colors: colors)
        + composition.codes(under: strip, colors: colors))
  }

  /// The most palettes merged at once: merging takes cubic time, and half a second at 60.
  private static let mostMerged = 48

  /// One palette for all; a crowd is merged by halves, which count the same to within one picture.
  private static func merged(_ palettes: ArraySlice<Palette>, colorCount: Int) -> Palette {
    guard palettes.count > mostMerged else { return .merged(Array(palettes), colorCount: colorCount) }
    let middle = palettes.startIndex + palettes.count / 2
    // Halves keep more colors than are shown, so that a color rare in both is not lost twice.
    let halves = [palettes[..<middle], palettes[middle...]]
    return .merged(halves.map { merged($0, colorCount: 4 * colorCount) }, colorCount: colorCount)
  }
}
