internal import Imaging
internal import Moodboards

/// Which picture or swatch each line of type belongs to.
///
/// A board is a list of shapes and lines; a page that reflows has to know what goes together.
struct LabelOwners: Sendable {
  /// The index of the board's title and caption among the labels.
  private(set) var title: Int?
  private(set) var caption: Int?
  /// The index of each placement's caption, by the placement's.
  private(set) var pictures: [Int: Int] = [:]
  /// The index of each swatch's code and name, by the swatch's.
  private(set) var codes: [Int: Int] = [:]
  private(set) var names: [Int: Int] = [:]
  /// The labels that belong to nothing.
  private(set) var others: [Int] = []

  private let cards: [Moodboard.Card]

  init(_ board: Moodboard) {
    cards = board.cards
    let (places, fields) = (board.placements.map(\.rect), board.strip.map(\.rect))
    for (index, label) in board.labels.enumerated() {
      switch label.role {
      case .title where title == nil: title = index
      case .caption where caption == nil: caption = index
      case .pictureCaption:
        if let owner = board.placements.firstIndex(where: { $0.member == label.member }) {
          give(index, to: owner, of: \.pictures)
        } else {
          give(index, at: label, to: \.pictures, places)
        }
      case .code: give(index, at: label, to: \.codes, fields)
      case .colorName: give(index, at: label, to: \.names, fields)
      default: others.append(index)
      }
    }
  }

  /// Gives a label to the nearest rectangle.
  private mutating func give(
    _ index: Int, at label: TextLabel, to owners: WritableKeyPath<Self, [Int: Int]>, _ rects: [PixelRect]
  ) {
    let middle = label.x + label.maxWidth / 2
    let nearest = rects.indices.min {
      (Self.distance(from: rects[$0], x: middle, y: label.baseline), $0)
        < (Self.distance(from: rects[$1], x: middle, y: label.baseline), $1)
    }
    give(index, to: nearest, of: owners)
  }

  /// What has its line already, or is not there, gets none.
  private mutating func give(
    _ index: Int, to owner: Int?, of owners: WritableKeyPath<Self, [Int: Int]>
  ) {
    if let owner, self[keyPath: owners][owner] == nil {
      self[keyPath: owners][owner] = index
    } else {
      others.append(index)
    }
  }

  private static func distance(from rect: PixelRect, x: Int, y: Int) -> Int {
    max(rect.x - x, 0, x - rect.maxX) + max(rect.y - y, 0, y - rect.maxY)
  }

  /// The card that a picture lies on; nil for none.
  func card(under rect: PixelRect) -> Moodboard.Card? { cards.last { $0.rect.contains(rect) } }
}
