import ColorScience
import Imaging
import Moodboards
import Palettes
import Testing

struct MoodboardDesignerTests {
  private let designer = MoodboardDesigner(layout: SlicingLayout(arrangements: 2000))

  private func board(
    _ count: Int = 9, size: BoardSize = .pin, title: String? = "Garden", caption: String? = "Late summer",
    showsPalette: Bool = true
  ) throws -> Moodboard {
    try designer.design(
      members: Samples.members(count),
      options: MoodboardOptions(size: size, title: title, caption: caption, showsPalette: showsPalette))
  }

  @Test(arguments: [BoardSize.pin, .story, .square, .a4], [1, 2, 6, 16])
  func keepsEverythingWithinTheMargins(size: BoardSize, count: Int) throws {
    let board = try board(count, size: size)
    let margin = Int((0.04 * Double(size.pixels.shortSide)).rounded())
    let page = try #require(
      PixelRect(x: 0, y: 0, width: board.size.width, height: board.size.height).inset(by: margin))
    #expect(board.size == size.pixels)
    #expect((board.placements.map(\.rect) + board.strip.map(\.rect)).allSatisfy(page.contains))
    #expect(board.labels.allSatisfy { $0.baseline > page.y && $0.baseline <= page.maxY })
    #expect(board.labels.allSatisfy { $0.x >= page.x && $0.x + $0.maxWidth <= page.maxX })
  }

  @Test func setsTitleOverCaptionOverPicturesOverStripOverCodes() throws {
    let board = try board()
    let lines = board.labels.filter { $0.role != .code }
    #expect(lines.map(\.role) == [.title, .caption])
    #expect(lines[0].baseline < lines[1].baseline)
    #expect(lines[1].baseline < board.pictureBounds.y)
    #expect(board.strip.allSatisfy { $0.rect.y > board.pictureBounds.maxY })
    let codes = board.labels.filter { $0.role == .code }
    #expect(codes.map(\.text) == board.strip.map { $0.color.hex.uppercased() })
    #expect(codes.allSatisfy { $0.baseline > board.strip[0].rect.maxY })
  }

  @Test func laysTheStripEdgeToEdgeUnderThePictures() throws {
    let board = try board()
    #expect(board.strip.first?.rect.x == board.pictureBounds.x)
    #expect(board.strip.last?.rect.maxX == board.pictureBounds.maxX)
    for (left, right) in zip(board.strip, board.strip.dropFirst()) { #expect(left.rect.maxX == right.rect.x) }
  }

  @Test func givesPicturesTheRoomOfATitleThatIsLeftOut() throws {
    let bare = try board(title: nil, caption: " \n", showsPalette: false)
    #expect(bare.labels.isEmpty && bare.strip.isEmpty)
    #expect(bare.pictureArea == PixelRect(x: 40, y: 40, width: 920, height: 1420))
  }

  @Test func givesTheSameBoardEveryTime() throws {
    #expect(try board() == board())
  }

  @Test func leadsWithTheHeroAskedFor() throws {
    let board = try designer.design(members: Samples.members(9), options: MoodboardOptions(hero: 4))
    let largest = board.placements.max { $0.rect.size.area < $1.rect.size.area }
    #expect(largest?.member == 4)
  }

  @Test func standsDarkSetsOnADarkGround() throws {
    let night = Samples.palette([("#0a0d18", 0.6), ("#20304a", 0.3), ("#d89a3a", 0.1)])
    let members = Samples.members(4).map { MoodboardMember(size: $0.size, palette: night) }
    let board = try designer.design(members: members, options: MoodboardOptions(title: "Night"))
    // Rounding to 8 bits moves L* by at most a quarter here.
    #expect((9.75...14.25).contains(CIELab(board.background).lightness))
  }

  @Test func standsOtherSetsOnAQuietPaper() throws {
    let background = CIELab(try board().background)
    #expect((93.75...97.25).contains(background.lightness))
    #expect(background.chroma < 5)
  }

  @Test(arguments: ["#ffffff", "#000000", "#808080", "#777777", "#c60e0b", "#f2e205", "#2b5dd7"])
  func keepsTypeLegibleOnAnyGround(hex: String) throws {
    let ground = try #require(RGBColor(hex: hex))
    let board = try designer.design(
      members: Samples.members(1),
      options: MoodboardOptions(title: "A", caption: "b", background: .color(ground)))
    #expect(board.background == ground)
    #expect(board.labels.allSatisfy { $0.color.contrastRatio(with: ground) >= 4.5 })
  }

  @Test func outlinesASwatchThatWouldVanish() throws {
    let members = Samples.members(2)
    let plain = try designer.design(members: members)
    let hidden = try designer.design(
      members: members, options: MoodboardOptions(background: .color(plain.strip[0].color)))
    #expect(plain.strip[0].outline == nil)
    #expect(hidden.strip[0].outline != nil)
  }

  @Test(arguments: [0, 501])
  func refusesNoneAndTooMany(count: Int) {
    #expect {
      try designer.design(members: Array(repeating: Samples.member(3, 2), count: count))
    } throws: {
      ($0 as? MoodboardsError)?.code == .invalidCount
    }
  }

  @Test(arguments: [(200, 8000), (8000, 200), (200, 200)])
  func designsEvenOddPages(width: Int, height: Int) throws {
    let board = try board(5, size: BoardSize(custom: width, height))
    #expect(board.placements.count == 5)
  }
}
