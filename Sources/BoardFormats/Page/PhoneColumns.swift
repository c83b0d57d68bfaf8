internal import Imaging
internal import Moodboards

/// How a page reflows a board's pictures on a phone: leaders over the whole width, then two columns that end together.
///
/// Columns of widths w₁ and w₂ are equally high when w₁·Σhᵢ = w₂·Σhⱼ, where h is a picture's height divided by
/// its width; so each is as wide as the other's sum. It is the justified row of two stacks.
struct PhoneColumns: Equatable {
  /// One column.
  struct Column: Equatable {
    /// The indexes of its placements, from top to bottom.
    var placements: [Int] = []
    /// The sum of its pictures' heights, with captions and gaps, in widths.
    var height = 0.0
  }

  /// The placements that are as wide as the page: a hero that leads by its size, then panoramas.
  private(set) var leaders: [Int] = []
  /// Two columns, or none.
  private(set) var columns: [Column] = []

  /// Pictures that are this much wider than high would be slivers in half of a phone.
  private static let panorama = 2.4
  /// How much larger than the mean a hero is that leads.
  private static let leadingArea = 1.5
  /// The height of a line of caption, in widths of half a phone.
  private static let captionHeight = 0.16
  /// The height of the gap under a picture: 8 of some 175 pixels.
  private static let gap = 8.0 / 175

  init(_ board: Moodboard, captioned: (Int) -> Bool) {
    let places = board.placements
    let mean = Double(places.reduce(0) { $0 + $1.rect.size.area }) / Double(max(1, places.count))
    func isLeader(_ index: Int) -> Bool {
      let size = places[index].rect.size
      return size.aspectRatio > Self.panorama
        || places[index].member == board.hero && Double(size.area) > Self.leadingArea * mean
    }
    let order = Self.readingOrder(board)
    let others = order.filter { !isLeader($0) }
    guard others.count > 1 else {
      leaders = order
      return
    }
    leaders = order.filter(isLeader)
    columns = [Column(), Column()]
    for index in others {
      let column = columns[0].height <= columns[1].height ? 0 : 1
      columns[column].placements.append(index)
      columns[column].height +=
        1 / places[index].rect.size.aspectRatio + Self.gap + (captioned(index) ? Self.captionHeight : 0)
    }
  }

  /// The hero first, then from top to bottom and left to right.
  private static func readingOrder(_ board: Moodboard) -> [Int] {
    let places = board.placements
    return places.indices.sorted { one, other in
      let (a, b) = (places[one], places[other])
      return (a.member == board.hero ? 0 : 1, a.rect.y, a.rect.x, one)
        < (b.member == board.hero ? 0 : 1, b.rect.y, b.rect.x, other)
    }
  }
}
