internal import ColorScience
internal import Imaging
internal import Palettes

/// Turns pictures' sizes and palettes into a finished board.
///
/// Pure and deterministic: the same members and options give the same board.
public struct MoodboardDesigner: Sendable {
  /// The most pictures a board holds.
  public static let mostPictures = 500
  /// The most pictures on a board of ``BoardTemplate/paletteCard``.
  public static let mostPicturesOnPaletteCard = 6

  private let layout: any MoodboardLayout

  /// Makes a designer.
  ///
  /// - Parameter layout: Places the pictures of boards of ``BoardTemplate/bric``; the other templates have
  ///   layouts of their own.
  public init(layout: any MoodboardLayout = SlicingLayout()) { self.layout = layout }

  /// Designs a board.
  ///
  /// Blocking: takes about 20 ms for nine pictures, a second or two for 500.
  ///
  /// - Parameters:
  ///   - members: The pictures; all of them come onto the board.
  ///   - options: What a person chose. A hero beyond the members is the first.
  /// - Returns: The board, to the pixel.
  /// - Throws: ``MoodboardsError`` with code `invalidCount`, `invalidOption` or `doesNotFit`.
  public func design(
    members: [MoodboardMember], options: MoodboardOptions = MoodboardOptions()
  ) throws(MoodboardsError) -> Moodboard {
    try options.check()
    try Self.check(members.count, for: options.template)
    let palettes = members.map(\.palette)
    let palette = BoardPalette.merged(palettes, colorCount: options.swatchCount)
    let measures = BoardMeasures(options: options, pictureCount: members.count)
    let composition = BoardComposition(measures: measures, options: options, palette: palette)
    guard let area = composition.pictureArea else {
      throw MoodboardsError(
        .doesNotFit, subject: "\(options.size)",
        reason: "the page has no room left for pictures beside the title and the palette")
    }
    let hero = members.indices.contains(options.hero) ? options.hero : 0
    let problem = LayoutProblem(
      aspectRatios: members.map(\.size.aspectRatio),
      weights: PictureWeights.wished(for: members.map(\.size), hero: hero, in: area.size),
      likeness: PaletteLikeness.matrix(members), hero: hero,
      order: Self.order(of: palettes, options: options), area: area.size, gutter: measures.gutter)
    let arranger = TemplateArranger(
      options: options, measures: measures, bric: layout,
      spare: composition.strip?.growth(within: area.height) ?? 0)
    let arrangement = composition.settled(try arranger.arrange(problem), in: area)
    let colors = BoardColors(palette: palette, pictures: palettes, background: options.background)
    return BoardAssembly(
      members: members, options: options, hero: hero, area: area, arrangement: arrangement,
      composition: composition, colors: colors
    ).board
  }

  private static func check(_ count: Int, for template: BoardTemplate) throws(MoodboardsError) {
    let most = template == .paletteCard ? mostPicturesOnPaletteCard : mostPictures
    guard (1...most).contains(count) else {
      throw MoodboardsError(
        .invalidCount, subject: "\(count) pictures",
        reason: template == .paletteCard && count > 0
          ? "a palette card holds 1 to \(most); take fewer or another template" : "a board holds 1 to \(most)"
      )
    }
  }

  private static func order(of palettes: [Palette], options: MoodboardOptions) -> ReadingOrder {
    switch options.order {
    case .given: return .ranked(Array(palettes.indices))
    case .color: return .ranked(ColorFlow(palettes).ranks)
    case .spread: return .spread
    case .automatic:
      // A contact sheet is looked up by name.
      guard options.template != .contactSheet else { return .ranked(Array(palettes.indices)) }
      let flow = ColorFlow(palettes)
      return flow.flows ? .ranked(flow.ranks) : .spread
    }
  }
}
