internal import Imaging

extension Moodboard {
  /// The board with two pictures in each other's places; everything else stays, to the pixel.
  ///
  /// Both are fitted anew, whole, or filling their places on a template that
  /// crops; the middle of what is shown stays as near to its middle as it can.
  /// Their captions go with them. Whoever stands in the hero's place leads.
  ///
  /// - Parameters:
  ///   - first: The index of one picture, among the members.
  ///   - second: The index of the other; the same one changes nothing.
  ///   - fit: Whether they are shown whole or fill the places; nil is what the board's template does.
  /// - Returns: The board with the two exchanged.
  /// - Precondition: The board has both pictures.
  public func exchanging(_ first: Int, _ second: Int, fit: EditFit? = nil) -> Moodboard {
    guard first != second else { return self }
    let fit = fit ?? (template.crops ? .crop : .whole)
    let (one, other) = (placement(of: first), placement(of: second))
    let newFirst = one.moved(to: other.place, on: self, fit: fit)
    let newSecond = other.moved(to: one.place, on: self, fit: fit)
    return with(
      hero: hero == first ? second : hero == second ? first : hero,
      placements: placements.map {
        $0.member == first ? newFirst : $0.member == second ? newSecond : $0
      },
      cards: cards.map { card in
        isMat(card, of: one.place)
          ? recolored(card, as: other.place)
          : isMat(card, of: other.place) ? recolored(card, as: one.place) : card
      },
      labels: captionsExchanged(first, second))
  }

  private func recolored(_ card: Card, as place: PixelRect) -> Card {
    let other = cards.first { isMat($0, of: place) }
    return Card(rect: card.rect, color: other?.color ?? card.color, hasShadow: false)
  }

  private func captionsExchanged(_ first: Int, _ second: Int) -> [TextLabel] {
    let inFirstPlace = caption(of: second, at: first)
    let inSecondPlace = caption(of: first, at: second)
    var result: [TextLabel] = []
    for label in labels {
      switch label.member {
      case first: if let inFirstPlace { result.append(inFirstPlace) }
      case second: if let inSecondPlace { result.append(inSecondPlace) }
      default: result.append(label)
      }
    }
    if let inFirstPlace, !labels.contains(where: { $0.member == first }) { result.append(inFirstPlace) }
    if let inSecondPlace, !labels.contains(where: { $0.member == second }) { result.append(inSecondPlace) }
    return result
  }

  /// The caption of one picture where that of another stands; nil when it has none.
  private func caption(of member: Int, at other: Int) -> TextLabel? {
    guard let text = labels.first(where: { $0.member == member })?.text else { return nil }
    return captionSpot(of: other)?.with(text: text, member: member)
  }
}

extension Moodboard.Placement {
  fileprivate func moved(to place: PixelRect, on board: Moodboard, fit: EditFit) -> Self {
    let focus = MoodboardMember.Focus(
      x: (Double(crop.x) + Double(crop.width) / 2) / Double(pictureSize.width),
      y: (Double(crop.y) + Double(crop.height) / 2) / Double(pictureSize.height))
    return Self(
      member: member, size: pictureSize, focus: focus, place: place, isMatted: board.hasMat(place), fit: fit,
      template: board.template)
  }
}
