internal import ColorScience
internal import Imaging
internal import Moodboards

extension JSONField {
  /// A finished board of so many pictures; everything on it lies on its page.
  func moodboard(pictureCount: Int) throws(BoardFormatsError) -> Moodboard {
    let size = try required("size").pageSize()
    let members = 0...(pictureCount - 1)
    return Moodboard(
      template: try required("template").word(), size: size,
      pixelsPerInch: try required("pixelsPerInch").double(1...10_000),
      background: try optional("background")?.color(),
      pictureArea: try required("pictureArea").rect(within: size, of: "page"),
      hero: try required("hero").int(members),
      cornerRadius: try optional("cornerRadius")?.int(0...size.shortSide) ?? 0,
      shadow: try optional("shadow")?.shadow(page: size), cards: try cards(on: size),
      placements: try placements(on: size, members: members), strip: try strip(on: size),
      labels: try labels(on: size, members: members))
  }

  private func pageSize() throws(BoardFormatsError) -> PixelSize {
    let size = try size()
    let limits = BoardSize.sideLimits
    guard limits.contains(size.width), limits.contains(size.height) else {
      throw invalid("each side must be \(limits.lowerBound) to \(limits.upperBound) pixels, not \(size)")
    }
    return size
  }

  private func shadow(page: PixelSize) throws(BoardFormatsError) -> Moodboard.Shadow {
    Moodboard.Shadow(
      offset: try required("offset").int(0...page.shortSide),
      blur: try required("blur").int(1...page.shortSide),
      opacity: try required("opacity").double(0...1))
  }

  private func cards(on page: PixelSize) throws(BoardFormatsError) -> [Moodboard.Card] {
    var cards: [Moodboard.Card] = []
    for field in try optional("cards")?.elements(0...1000, of: "cards") ?? [] {
      cards.append(
        Moodboard.Card(
          rect: try field.required("rect").rect(within: page, of: "page"),
          color: try field.required("color").color(), hasShadow: try field.required("shadow").bool()))
    }
    return cards
  }

  private func placements(
    on page: PixelSize, members: ClosedRange<Int>
  ) throws(BoardFormatsError) -> [Moodboard.Placement] {
    var placements: [Moodboard.Placement] = []
    var previous = -1
    let fields = try required("placements").elements(1...MoodboardDesigner.mostPictures, of: "placements")
    for field in fields {
      let member = try field.required("member")
      let index = try member.int(members)
      guard index > previous else {
        throw member.invalid("members must rise, each at most once; \(index) follows \(previous)")
      }
      previous = index
      placements.append(try field.placement(of: index, on: page))
    }
    return placements
  }

  private func placement(of member: Int, on page: PixelSize) throws(BoardFormatsError) -> Moodboard.Placement
  {
    let picture = try required("pictureSize").size()
    let rect = try required("rect").rect(within: page, of: "page")
    let room = try optional("place")
    let place = try room?.rect(within: page, of: "page") ?? rect
    guard place.contains(rect) else { throw (room ?? self).invalid("must contain the placement's rect") }
    return Moodboard.Placement(
      member: member, pictureSize: picture,
      crop: try optional("crop")?.rect(within: picture, of: "picture"), rect: rect, place: place)
  }

  private func strip(on page: PixelSize) throws(BoardFormatsError) -> [Moodboard.StripSwatch] {
    var strip: [Moodboard.StripSwatch] = []
    for field in try optional("strip")?.elements(0...64, of: "swatches") ?? [] {
      strip.append(
        Moodboard.StripSwatch(
          rect: try field.required("rect").rect(within: page, of: "page"),
          color: try field.required("color").color(), share: try field.required("share").share(),
          name: try field.optional("name")?.text() ?? "", outline: try field.optional("outline")?.color()))
    }
    return strip
  }

  private func labels(
    on page: PixelSize, members: ClosedRange<Int>
  ) throws(BoardFormatsError) -> [TextLabel] {
    var labels: [TextLabel] = []
    for field in try optional("labels")?.elements(0...2000, of: "labels") ?? [] {
      labels.append(
        TextLabel(
          text: try field.required("text").visibleText(), role: try field.required("role").word(),
          color: try field.required("color").color(), x: try field.required("x").int(0...page.width),
          baseline: try field.required("baseline").int(0...page.height),
          maxWidth: try field.required("maxWidth").int(1...page.width),
          fontSize: try field.required("fontSize").int(1...page.height),
          tracking: try field.required("tracking").double(-1...1),
          alignment: try field.optional("alignment")?.word() ?? .natural,
          member: try field.optional("member")?.int(members)))
    }
    return labels
  }
}
