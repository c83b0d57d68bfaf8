import ColorScience
import Imaging
import Moodboards
import Testing

/// What holds for every template, whatever the number of pictures.
struct TemplateContractTests {
  private func board(
    _ template: BoardTemplate, _ count: Int, size: BoardSize = .pin, salt: Int = 0
  ) throws -> Moodboard {
    try Samples.designer.design(
      members: Samples.members(count, salt: salt),
      options: Samples.options {
        $0.template = template
        $0.size = size
        $0.title = "Garden"
        $0.caption = "Late summer"
      })
  }

  private static let counts = [1, 2, 5, 9]

  private func counts(_ template: BoardTemplate) -> [Int] {
    Self.counts.filter { template != .paletteCard || $0 <= MoodboardDesigner.mostPicturesOnPaletteCard }
  }

  @Test(arguments: BoardTemplate.allCases)
  func placesEveryPictureInItsRoomWithoutOverlaps(template: BoardTemplate) throws {
    for count in counts(template) {
      let board = try board(template, count)
      #expect(board.template == template)
      #expect(board.placements.map(\.member) == Array(0..<count))
      for (index, placement) in board.placements.enumerated() {
        #expect(placement.place.contains(placement.rect))
        #expect(board.pictureArea.contains(placement.place))
        #expect(!board.placements[..<index].contains { $0.place.overlaps(placement.place) })
      }
    }
  }

  @Test(arguments: BoardTemplate.allCases)
  func keepsEverythingWithinTheMargins(template: BoardTemplate) throws {
    for size in [BoardSize.story, .a4Landscape] {
      let board = try board(template, 4, size: size)
      let margin = Int((0.04 * Double(size.pixels.shortSide)).rounded())
      let page = try #require(
        PixelRect(x: 0, y: 0, width: board.size.width, height: board.size.height).inset(by: margin))
      #expect(board.size == size.pixels)
      #expect((board.placements.map(\.rect) + board.cards.map(\.rect)).allSatisfy(page.contains))
      #expect(board.strip.map(\.rect).allSatisfy(page.contains))
      #expect(board.labels.allSatisfy { $0.baseline > page.y && $0.baseline <= page.maxY })
      #expect(board.labels.allSatisfy { $0.x >= page.x && $0.x + $0.maxWidth <= page.maxX })
    }
  }

  @Test(arguments: BoardTemplate.allCases)
  func keepsShapesAndAllEdgesUnlessItCrops(template: BoardTemplate) throws {
    for count in counts(template) {
      let metrics = MoodboardMetrics(try board(template, count), members: Samples.members(count))
      #expect(metrics.aspectDistortionPercent == 0)
      #expect(template.crops || metrics.cropPercent == 0)
    }
  }

  @Test(arguments: BoardTemplate.allCases)
  func givesTheSameBoardEveryTime(template: BoardTemplate) throws {
    let first = try board(template, 4)
    #expect(try board(template, 4) == first)
  }

  @Test(arguments: BoardTemplate.allCases)
  func standsInTheMiddleOfThePage(template: BoardTemplate) throws {
    let board = try board(template, 2, size: .a4Landscape)
    let bounds = PixelRect(around: board.placements.map(\.place) + board.cards.map(\.rect))
    #expect(abs(bounds.x - (board.size.width - bounds.maxX)) <= 2)
  }

  @Test(arguments: BoardTemplate.allCases)
  func survivesPicturesOfOddShapes(template: BoardTemplate) throws {
    let members = [
      Samples.member(8000, 400), Samples.member(400, 8000), Samples.member(10, 10), Samples.member(1, 1),
      Samples.member(3000, 2000),
    ]
    let board = try Samples.designer.design(
      members: members, options: Samples.options { $0.template = template })
    #expect(board.placements.count == members.count)
    for placement in board.placements {
      #expect(board.pictureArea.contains(placement.rect))
      // Four times its own pixels, and one for rounding.
      #expect(placement.rect.width <= 4 * placement.crop.width + 1)
      #expect(placement.rect.height <= 4 * placement.crop.height + 1)
    }
  }

  @Test(arguments: BoardTemplate.allCases)
  func tellsAClearErrorWhereNothingFits(template: BoardTemplate) throws {
    let size = try BoardSize(custom: 200, 200)
    let error = #expect(throws: MoodboardsError.self) {
      try Samples.designer.design(
        members: Samples.members(template == .paletteCard ? 7 : 40),
        options: Samples.options {
          $0.template = template
          $0.size = size
          $0.margin = 20
          $0.gutter = 10
          $0.title = "A"
        })
    }
    #expect(error?.code == (template == .paletteCard ? .invalidCount : .doesNotFit))
  }

  @Test(arguments: BoardTemplate.allCases)
  func keepsTypeLegibleOnAnyGround(template: BoardTemplate) throws {
    for background in [MoodboardOptions.Background.automatic, .light, .dark, .none] {
      let board = try Samples.designer.design(
        members: Samples.members(2),
        options: Samples.options {
          $0.template = template
          $0.background = background
          $0.title = "A"
          $0.caption = "b"
          $0.showsNames = true
        })
      for label in board.labels {
        let isOnPrint = template == .polaroid && label.role == .pictureCaption
        let ground =
          isOnPrint ? board.cards[0].color : board.background ?? .init(red: 255, green: 255, blue: 255)
        #expect(label.color.contrastRatio(with: ground) >= 4.5)
      }
    }
  }
}

extension PixelRect {
  /// The smallest rectangle that contains all of `rects`.
  init(around rects: [PixelRect]) {
    let (left, top) = (rects.map(\.x).min() ?? 0, rects.map(\.y).min() ?? 0)
    self.init(
      x: left, y: top, width: (rects.map(\.maxX).max() ?? 1) - left,
      height: (rects.map(\.maxY).max() ?? 1) - top)
  }
}
