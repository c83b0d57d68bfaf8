internal import ColorScience
internal import Imaging

/// Puts a board together from what layout, composition and colors decided.
struct BoardAssembly {
  let members: [MoodboardMember]
  let options: MoodboardOptions
  let hero: Int
  /// The room for pictures.
  let area: PixelRect
  /// On the page, not in the room.
  let arrangement: BoardArrangement
  let composition: BoardComposition
  let colors: BoardColors

  /// In parts of the short side: how far a print's shadow falls and twice its blur's deviation, and those of
  /// shadows that were asked for.
  private static let printShadow = (offset: 0.004, blur: 0.018, opacity: 0.22)
  private static let pictureShadow = (offset: 0.003, blur: 0.012, opacity: 0.20)

  var board: Moodboard {
    let bounds = arrangement.bounds
    let column = composition.column(for: bounds)
    let growth = composition.strip?.growth(within: area.height - bounds.height) ?? 0
    let strip = composition.strip?.fields(under: column, growth: growth, colors: colors) ?? []
    let shadow = shadow
    let paper = arrangement.paper.map {
      Moodboard.Card(rect: $0, color: colors.print, hasShadow: shadow != nil)
    }
    let isTransparent = options.background == .none
    return Moodboard(
      template: options.template, size: options.size.pixels, pixelsPerInch: options.size.pixelsPerInch,
      background: isTransparent ? nil : colors.background, pictureArea: area, hero: hero,
      cornerRadius: cornerRadius, shadow: shadow, cards: paper + mats, placements: placements, strip: strip,
      labels: composition.header(over: column, colors: colors) + captions
        + (composition.strip?.labels(under: strip, colors: colors) ?? []))
  }

  // MARK: Pictures

  /// Whether places are cells that take any shape, rather than made for their picture's.
  private var hasCells: Bool { options.template == .grid || options.template == .contactSheet }

  private func isMatted(_ index: Int) -> Bool {
    switch arrangement.fit {
    case .matted: true
    case .crop:
      PictureFit.filling(
        arrangement.places[index], with: members[index].size, focus: members[index].focus
      ).rect != arrangement.places[index]
    case .whole:
      !hasCells
        && !PictureFit.fills(arrangement.places[index].size, with: members[index].size)
    }
  }

  private var placements: [Moodboard.Placement] {
    members.indices.map { index in
      let (member, place) = (members[index], arrangement.places[index])
      let isMatted = isMatted(index)
      if arrangement.fit == .whole && !hasCells && !isMatted {
        return Moodboard.Placement(member: index, pictureSize: member.size, rect: place)
      }
      return Moodboard.Placement(
        member: index, size: member.size, focus: member.focus, place: place, isMatted: isMatted,
        fit: arrangement.fit == .crop ? .crop : .whole, template: options.template)
    }
  }

  private var mats: [Moodboard.Card] {
    members.indices.filter(isMatted).map { index in
      Moodboard.Card(
        rect: arrangement.places[index], color: Mat.color(for: members[index].palette), hasShadow: false)
    }
  }

  private var captions: [TextLabel] {
    let color = arrangement.paper.isEmpty ? colors.secondInk : colors.printInk
    let labels = arrangement.captions.enumerated().compactMap { index, line -> TextLabel? in
      guard let text = members[index].caption.flatMap(BoardText.line) else { return nil }
      return TextLabel(
        text: text, role: .pictureCaption, color: color, x: line.x, baseline: line.baseline,
        maxWidth: line.maxWidth, fontSize: composition.measures.pictureCaptionSize, tracking: 0,
        alignment: .center, member: index)
    }
    return labels.sorted { ($0.baseline, $0.x) < ($1.baseline, $1.x) }
  }

  // MARK: Corners and shadows

  /// At most half of the shortest side there is.
  private var cornerRadius: Int {
    let wished = Int((options.cornerRadius / 100 * Double(options.size.pixels.shortSide)).rounded())
    let shortest = (arrangement.places + arrangement.paper).map(\.size.shortSide).min() ?? 0
    return min(wished, shortest / 2)
  }

  private var shadow: Moodboard.Shadow? {
    let isPrint = options.template == .polaroid
    guard options.hasShadow ?? isPrint else { return nil }
    let shape = isPrint ? Self.printShadow : Self.pictureShadow
    let side = Double(options.size.pixels.shortSide)
    return Moodboard.Shadow(
      offset: Int((shape.offset * side).rounded()), blur: max(1, Int((shape.blur * side).rounded())),
      opacity: shape.opacity)
  }
}
