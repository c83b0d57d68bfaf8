import Imaging
import Moodboards
import Testing

/// What each template is recognized by.
struct TemplateLayoutTests {
  private func board(
    _ template: BoardTemplate, _ members: [MoodboardMember],
    change: (inout MoodboardOptions) -> Void = { _ in }
  ) throws -> Moodboard {
    try Samples.designer.design(
      members: members,
      options: Samples.options {
        $0.template = template
        change(&$0)
      })
  }

  /// The rectangles by their upper edges, from the top, each row from the left.
  private func rows(_ rects: [PixelRect]) -> [[PixelRect]] {
    Dictionary(grouping: rects, by: \.y).sorted { $0.key < $1.key }.map { $0.value.sorted { $0.x < $1.x } }
  }

  @Test(arguments: [5, 9, 24])
  func justifiedRowsAreAllAsWideAsEachOther(count: Int) throws {
    let board = try board(.justified, Samples.members(count))
    let bounds = board.pictureBounds
    #expect(Double(bounds.width) >= 0.79 * Double(board.pictureArea.width))
    var gaps: Set<Int> = []
    for row in rows(board.placements.map(\.rect)) {
      #expect(row.first?.x == bounds.x && row.last?.maxX == bounds.maxX)
      #expect(Set(row.map(\.height)).count == 1)
      gaps.formUnion(zip(row, row.dropFirst()).map { $1.x - $0.maxX })
    }
    #expect(gaps.count == 1)
  }

  @Test func justifiedRowsFillThePage() throws {
    let members = Samples.members(16)
    let metrics = MoodboardMetrics(try board(.justified, members), members: members)
    #expect(metrics.pageErrorPercent < 10)
    #expect(metrics.areaSpread < 8)
  }

  @Test func justifiedRowsKeepTheOrderGiven() throws {
    let board = try board(.justified, Samples.members(12)) { $0.order = .given }
    let rects = board.placements.map(\.rect)
    let isOrdered = zip(rects, rects.dropFirst()).allSatisfy { ($0.y, $0.x) < ($1.y, $1.x) }
    #expect(isOrdered)
  }

  @Test(arguments: [5, 12, 24])
  func masonryColumnsAreEquallyWide(count: Int) throws {
    let rects = try board(.masonry, Samples.members(count)).placements.map(\.rect)
    // Edges are rounded, so that widths differ by a pixel.
    let widths = rects.map(\.width)
    #expect((widths.max() ?? 0) - (widths.min() ?? 0) <= 1)
  }

  @Test(arguments: [12, 24])
  func masonryEndsNearlyLevel(count: Int) throws {
    let rects = try board(.masonry, Samples.members(count)).placements.map(\.rect)
    let ends = Dictionary(grouping: rects, by: \.x).values.compactMap { $0.map(\.maxY).max() }
    let height = (rects.map(\.maxY).max() ?? 0) - (rects.map(\.y).min() ?? 0)
    #expect(Double((ends.max() ?? 0) - (ends.min() ?? 0)) < 0.05 * Double(height))
  }

  @Test func masonryHasTheColumnsAskedFor() throws {
    let rects = try board(.masonry, Samples.members(12)) { $0.columns = 4 }.placements.map(\.rect)
    #expect(Set(rects.map(\.x)).count == 4)
  }

  @Test func gridFillsEqualCellsAroundEachFocus() throws {
    let left = Samples.member(4000, 1000, focus: .init(x: 0.1, y: 0.5))
    let board = try board(.grid, Array(repeating: left, count: 4)) { $0.columns = 2 }
    #expect(Set(board.placements.map(\.rect.size)).count == 1)
    #expect(board.placements.allSatisfy { $0.rect == $0.place && $0.crop.height == 1000 })
    #expect(board.placements.allSatisfy { $0.crop.x < 400 })
  }

  @Test(arguments: [5, 7, 11, 13, 17])
  func gridLeavesNoCellEmpty(count: Int) throws {
    let members = Samples.members(count)
    let metrics = MoodboardMetrics(try board(.grid, members), members: members)
    // Gutters take the rest.
    #expect(metrics.coveragePercent > 90)
  }

  @Test func gridFitsWholePicturesIntoEqualPlaces() throws {
    let board = try board(.grid, Samples.members(6)) { $0.gridFit = .fit }
    #expect(Set(board.placements.map(\.place.size)).count == 1)
    #expect(board.cards.isEmpty)
    let cropped = board.placements.filter { $0.croppedShare > 0 }
    #expect(cropped.isEmpty)
  }

  @Test func gridPadsWithAMatUnderEachPicture() throws {
    let board = try board(.grid, Samples.members(6)) { $0.gridFit = .pad }
    #expect(board.cards.map(\.rect) == board.placements.map(\.place))
    #expect(
      board.placements.allSatisfy { $0.rect.width < $0.place.width && $0.rect.height < $0.place.height })
    #expect(board.cards.allSatisfy { !$0.hasShadow })
  }

  @Test(arguments: [BoardTemplate.heroLeft, .heroCenter], [5, 9])
  func heroesLead(template: BoardTemplate, count: Int) throws {
    let members = Samples.members(count)
    let board = try board(template, members) { $0.hero = 1 }
    let largest = board.placements.max { $0.rect.size.area < $1.rect.size.area }
    #expect(largest?.member == 1)
    #expect(MoodboardMetrics(board, members: members).pageErrorPercent < 8)
  }

  @Test(arguments: [5, 9])
  func theHeroOnTheLeftTouchesTheLeftEdge(count: Int) throws {
    let board = try board(.heroLeft, Samples.members(count))
    #expect(board.placements[0].rect.x == board.pictureBounds.x)
    #expect(board.placements[0].rect.y == board.pictureBounds.y)
  }

  @Test(arguments: [9, 16])
  func theHeroInTheCenterIsNearTheMiddle(count: Int) throws {
    let board = try board(.heroCenter, Samples.members(count))
    let (hero, all) = (board.placements[0].rect, board.pictureBounds)
    #expect(abs((hero.x + hero.maxX) - (all.x + all.maxX)) < all.width / 3)
    #expect(abs((hero.y + hero.maxY) - (all.y + all.maxY)) < all.height / 3)
  }

  @Test func polaroidsHaveABroadFootWithTheirCaption() throws {
    let board = try board(.polaroid, Samples.members(5))
    #expect(board.shadow != nil && board.cards.count == 5)
    for (card, placement) in zip(board.cards, board.placements) {
      let (side, foot) = (placement.rect.x - card.rect.x, card.rect.maxY - placement.rect.maxY)
      #expect(card.hasShadow && side == placement.rect.y - card.rect.y && foot > 2 * side)
      let caption = try #require(board.labels.first { $0.member == placement.member })
      #expect(caption.text == "picture \(placement.member).jpg" && caption.alignment == .center)
      #expect((placement.rect.maxY..<card.rect.maxY).contains(caption.baseline))
    }
  }

  @Test func polaroidsDoNotOverlap() throws {
    let cards = try board(.polaroid, Samples.members(16)).cards.map(\.rect)
    for (index, card) in cards.enumerated() {
      let overlaps = cards[..<index].contains { $0.overlaps(card) }
      #expect(!overlaps)
    }
  }

  @Test func aPaletteCardHasLargeFieldsWithNamesAndCodes() throws {
    let board = try board(.paletteCard, Samples.members(3))
    #expect(board.strip.allSatisfy { $0.rect.height > board.size.height / 5 && !$0.name.isEmpty })
    #expect(board.labels.filter { $0.role == .code }.count == board.strip.count)
    #expect(board.labels.filter { $0.role == .colorName }.count >= board.strip.count)
  }

  @Test func aPaletteCardRefusesMoreThanSixPictures() throws {
    let error = #expect(throws: MoodboardsError.self) { try board(.paletteCard, Samples.members(7)) }
    #expect(error?.code == .invalidCount)
    #expect(error?.reason.contains("1 to 6") == true)
  }

  @Test func aContactSheetHasEqualCellsInTheOrderGiven() throws {
    let board = try board(.contactSheet, Samples.members(20))
    let places = board.placements.map(\.place)
    #expect(Set(places.map(\.size)).count == 1)
    let isOrdered = zip(places, places.dropFirst()).allSatisfy { ($0.y, $0.x) < ($1.y, $1.x) }
    #expect(isOrdered)
    #expect(board.labels.filter { $0.role == .pictureCaption }.count == 20)
  }

  @Test func aContactSheetHoldsFiveHundred() throws {
    let board = try board(.contactSheet, Samples.members(500)) { $0.size = .a3 }
    #expect(board.placements.count == 500)
  }
}
