import ColorScience
import Imaging
import Moodboards
import Palettes
import Testing

struct MoodboardDesignerTests {
  private func board(
    _ count: Int = 9, change: (inout MoodboardOptions) -> Void = { _ in }
  ) throws -> Moodboard {
    try Samples.designer.design(
      members: Samples.members(count),
      options: Samples.options {
        $0.title = "Garden"
        $0.caption = "Late summer"
        change(&$0)
      })
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

  @Test func setsTheTitleAtAnEighteenthOfTheWidthAndTheCaptionAtTwoFifthsOfIt() throws {
    let labels = try board().labels
    #expect(labels[0].fontSize == 56 && labels[0].tracking == -0.01)
    #expect(labels[1].fontSize == 22)
  }

  @Test func laysTheStripEdgeToEdgeUnderThePictures() throws {
    let board = try board()
    #expect(board.strip.first?.rect.x == board.pictureBounds.x)
    #expect(board.strip.last?.rect.maxX == board.pictureBounds.maxX)
    for (left, right) in zip(board.strip, board.strip.dropFirst()) { #expect(left.rect.maxX == right.rect.x) }
    #expect(board.strip.allSatisfy { (90...105).contains($0.rect.height) })
  }

  @Test func givesPicturesTheRoomOfWhatIsLeftOut() throws {
    let bare = try board {
      $0.title = nil
      $0.caption = " \n"
      $0.showsPalette = false
    }
    #expect(bare.labels.isEmpty && bare.strip.isEmpty)
    #expect(bare.pictureArea == PixelRect(x: 40, y: 40, width: 920, height: 1420))
  }

  @Test func leadsWithTheHeroAskedFor() throws {
    let board = try board { $0.hero = 4 }
    let largest = board.placements.max { $0.rect.size.area < $1.rect.size.area }
    #expect(board.hero == 4 && largest?.member == 4)
  }

  @Test func leadsWithTheFirstWhereTheHeroIsBeyondTheMembers() throws {
    #expect(try board { $0.hero = 99 }.hero == 0)
  }

  @Test(arguments: BoardTemplate.allCases.filter { $0 != .bric })
  func honorsGutterAndMargin(template: BoardTemplate) throws {
    let board = try board(3) {
      $0.template = template
      $0.margin = 10
      $0.gutter = 0
      $0.showsPalette = false
    }
    #expect(board.pictureArea.x == 100 && board.pictureArea.width == 800)
  }

  @Test func roundsCornersAndThrowsShadowsWhenAsked() throws {
    let plain = try board()
    #expect(plain.cornerRadius == 0 && plain.shadow == nil)
    let round = try board {
      $0.cornerRadius = 1.2
      $0.hasShadow = true
    }
    #expect(round.cornerRadius == 12 && round.shadow != nil)
  }

  @Test func leavesOutShadowsOfPrintsWhenAsked() throws {
    let board = try board(3) {
      $0.template = .polaroid
      $0.hasShadow = false
    }
    #expect(board.shadow == nil && board.cards.allSatisfy { !$0.hasShadow })
  }

  @Test func leavesOutCodesWhenAsked() throws {
    let board = try board { $0.showsCodes = false }
    #expect(!board.labels.contains { $0.role == .code })
    #expect(!board.strip.isEmpty)
  }

  @Test func setsNamesOverCodesWhereTheyFit() throws {
    let board = try board { $0.showsNames = true }
    let names = board.labels.filter { $0.role == .colorName }
    let codes = board.labels.filter { $0.role == .code }
    #expect(!names.isEmpty)
    for name in names {
      let field = try #require(board.strip.first { $0.rect.x == name.x })
      #expect(field.name == name.text && name.baseline < codes[0].baseline)
    }
  }

  @Test func leavesOutCaptionsWhenAsked() throws {
    let board = try board(4) {
      $0.template = .contactSheet
      $0.showsPictureCaptions = false
    }
    #expect(!board.labels.contains { $0.role == .pictureCaption })
  }

  @Test func isTransparentWithoutABackground() throws {
    #expect(try board { $0.background = .none }.background == nil)
  }

  @Test(arguments: ["gutter", "margin", "corner radius", "swatches", "columns"])
  func refusesSettingsOutOfRange(name: String) {
    let error = #expect(throws: MoodboardsError.self) {
      try board {
        switch name {
        case "gutter": $0.gutter = .nan
        case "margin": $0.margin = -1
        case "corner radius": $0.cornerRadius = .infinity
        case "swatches": $0.swatchCount = 1
        default: $0.columns = 0
        }
      }
    }
    #expect(error?.code == .invalidOption)
    #expect(error?.subject.hasPrefix(name) == true)
  }

  @Test(arguments: [0, 501])
  func refusesNoneAndTooMany(count: Int) {
    let error = #expect(throws: MoodboardsError.self) {
      try MoodboardDesigner().design(members: Array(repeating: Samples.member(3, 2), count: count))
    }
    #expect(error?.code == .invalidCount)
  }

  @Test(arguments: [(200, 8000), (8000, 200), (200, 200)])
  func designsEvenOddPages(width: Int, height: Int) throws {
    let size = try BoardSize(custom: width, height)
    #expect(try board(5) { $0.size = size }.placements.count == 5)
  }

  @Test func flowsColorsAlongTheRowsWhenAsked() throws {
    let hexes = ["#1040c0", "#c02020", "#20a030", "#e0c020", "#8030b0", "#e07020"]
    let members = hexes.map {
      MoodboardMember(
        size: PixelSize(width: 1000, height: 1000), palette: Samples.palette([($0, 0.9), ("#808080", 0.1)]))
    }
    let board = try Samples.designer.design(
      members: members,
      options: Samples.options {
        $0.template = .grid
        $0.columns = 3
        $0.order = .color
      })
    let path = board.placements.sorted { ($0.rect.y, $0.rect.x) < ($1.rect.y, $1.rect.x) }.map(\.member)
    let hues = path.compactMap { RGBColor(hex: hexes[$0]).map { OKLCH($0).hueDegrees } }
    let falls = zip(hues, hues.dropFirst()).count { $0 > $1 }
    // Once round the circle at most.
    #expect(falls <= 1)
  }
}
