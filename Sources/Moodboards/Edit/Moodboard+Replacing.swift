internal import ColorScience
internal import Imaging

extension Moodboard {
  /// The board with another picture in one's place; everything else stays, to the pixel.
  ///
  /// Strip, ground, type and all other pictures are as before. The picture's
  /// caption becomes the new one's, and so does the color of a mat under it.
  /// A picture that is a quarter as large as its place, or smaller, stands in its middle.
  ///
  /// - Parameters:
  ///   - member: The index of the picture that goes, among the members.
  ///   - picture: The picture that comes.
  ///   - fit: Whether it is shown whole or fills the place; nil is what the board's template does.
  /// - Returns: The board with the new picture.
  /// - Precondition: The board has a picture `member`.
  public func replacing(
    member: Int, with picture: MoodboardMember, fit: EditFit? = nil
  ) -> Moodboard {
    let place = placement(of: member).place
    return with(
      hero: hero,
      placements: placements.map {
        $0.member == member
          ? Placement(
            member: member, size: picture.size, focus: picture.focus, place: place,
            isMatted: hasMat(place), fit: fit ?? (template.crops ? .crop : .whole), template: template)
          : $0
      },
      cards: cards.map { card in
        isMat(card, of: place)
          ? Card(rect: card.rect, color: Mat.color(for: picture.palette), hasShadow: false) : card
      },
      labels: recaptioned(member, picture.caption))
  }

  private func recaptioned(_ member: Int, _ text: String?) -> [TextLabel] {
    guard let old = captionSpot(of: member) else { return labels }
    let line = text.flatMap(BoardText.line).map { old.with(text: $0, member: member) }
    guard let index = labels.firstIndex(where: { $0.member == member }) else {
      return labels + (line.map { [$0] } ?? [])
    }
    var result = labels
    result.replaceSubrange(index...index, with: line.map { [$0] } ?? [])
    return result
  }
}

extension Moodboard {
  func placement(of member: Int) -> Placement {
    guard let found = placements.first(where: { $0.member == member }) else {
      preconditionFailure("the board has no picture \(member)")
    }
    return found
  }

  func isMat(_ card: Card, of place: PixelRect) -> Bool { card.rect == place && !card.hasShadow }

  func hasMat(_ place: PixelRect) -> Bool { cards.contains { isMat($0, of: place) } }

  /// The member's caption, or an empty line where it would stand by the example of the others'; nil
  /// where the board has no captions.
  func captionSpot(of member: Int) -> TextLabel? {
    if let own = labels.first(where: { $0.member == member }) { return own }
    guard let example = labels.first(where: { $0.member != nil }), let neighbor = example.member else {
      return nil
    }
    let (place, other) = (placement(of: member).place, placement(of: neighbor).place)
    return TextLabel(
      text: "", role: example.role, color: example.color, x: place.x + example.x - other.x,
      baseline: place.maxY + example.baseline - other.maxY,
      maxWidth: max(1, example.maxWidth + place.width - other.width), fontSize: example.fontSize,
      tracking: example.tracking, alignment: example.alignment, member: member)
  }

  /// The board with other pictures, paper and type; ground, page and strip stay.
  func with(hero: Int, placements: [Placement], cards: [Card], labels: [TextLabel]) -> Moodboard {
    Moodboard(
      template: template, size: size, pixelsPerInch: pixelsPerInch, background: background,
      pictureArea: pictureArea, hero: hero, cornerRadius: cornerRadius, shadow: shadow, cards: cards,
      placements: placements, strip: strip, labels: labels)
  }
}

extension Moodboard.Placement {
  /// Fits a picture into a place; on a contact sheet it stands on the line under it.
  init(
    member: Int, size: PixelSize, focus: MoodboardMember.Focus, place: PixelRect, isMatted: Bool,
    fit: EditFit, template: BoardTemplate
  ) {
    switch fit {
    case .whole:
      self.init(
        member: member, pictureSize: size,
        rect: PictureFit.whole(
          size, in: isMatted ? Mat.window(in: place) : place, atFoot: template == .contactSheet),
        place: place)
    case .crop:
      let (crop, rect) = PictureFit.filling(place, with: size, focus: focus)
      self.init(member: member, pictureSize: size, crop: crop, rect: rect, place: place)
    }
  }
}

extension TextLabel {
  /// The line with other words, of another picture.
  func with(text: String, member: Int) -> TextLabel {
    TextLabel(
      text: text, role: role, color: color, x: x, baseline: baseline, maxWidth: maxWidth, fontSize: fontSize,
      tracking: tracking, alignment: alignment, member: member)
  }
}
