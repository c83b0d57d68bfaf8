import ColorScience
import Imaging
import Moodboards
import Testing

struct EditingTests {
  private func board(_ template: BoardTemplate = .bric, _ count: Int = 4) throws -> Moodboard {
    try Samples.designer.design(
      members: Samples.members(count),
      options: Samples.options {
        $0.template = template
        $0.title = "Garden"
      })
  }

  private let tall = Samples.member(1000, 3000, caption: "new.jpg", focus: .init(x: 0.5, y: 0))

  @Test(arguments: BoardTemplate.allCases)
  func keepsAllElseWhenAPictureIsReplaced(template: BoardTemplate) throws {
    let old = try board(template)
    let new = old.replacing(member: 2, with: tall)
    #expect(new.placements.filter { $0.member != 2 } == old.placements.filter { $0.member != 2 })
    #expect(new.labels.filter { $0.member != 2 } == old.labels.filter { $0.member != 2 })
    #expect(new.strip == old.strip && new.background == old.background)
    #expect(new.cards.map(\.rect) == old.cards.map(\.rect))
    #expect(new.placements[2].pictureSize == tall.size && new.placements[2].place == old.placements[2].place)
    #expect(new.placements[2].place.contains(new.placements[2].rect))
  }

  @Test func standsTheNewPictureWholeInTheMiddle() throws {
    let old = try board()
    let placement = old.replacing(member: 2, with: tall).placements[2]
    #expect(placement.croppedShare == 0)
    let (rect, place) = (placement.rect, placement.place)
    #expect(abs((rect.x - place.x) - (place.maxX - rect.maxX)) <= 1)
    #expect(abs((rect.y - place.y) - (place.maxY - rect.maxY)) <= 1)
    #expect(abs(rect.size.aspectRatio * 3 - 1) < 0.02)
  }

  @Test func fillsThePlaceAroundTheFocusWhenAsked() throws {
    let placement = try board().replacing(member: 2, with: tall, fit: .crop).placements[2]
    #expect(placement.rect == placement.place)
    #expect(placement.crop.width == 1000 && placement.crop.y == 0)
  }

  @Test func fillsThePlaceOnATemplateThatCrops() throws {
    let placement = try board(.grid).replacing(member: 2, with: tall).placements[2]
    #expect(placement.rect == placement.place && placement.croppedShare > 0)
  }

  @Test func neverEnlargesATinyPictureMuch() throws {
    let icon = Samples.member(10, 10)
    for fit in EditFit.allCases {
      let rect = try board().replacing(member: 0, with: icon, fit: fit).placements[0].rect
      #expect(rect.width <= 40 && rect.height <= 40)
    }
  }

  @Test func returnsToTheOldBoardWhenThePictureReturns() throws {
    let members = Samples.members(5)
    for template in BoardTemplate.allCases {
      let old = try board(template)
      let back = old.replacing(member: 1, with: tall).replacing(member: 1, with: members[1])
      for (one, other) in zip(back.placements, old.placements) {
        // A place of the picture's own shape is fitted to within rounding.
        #expect(abs(one.rect.width - other.rect.width) <= 1 && abs(one.rect.height - other.rect.height) <= 1)
      }
      #expect(back.labels == old.labels)
    }
  }

  @Test func changesThePicturesOwnCaption() throws {
    let board = try board(.polaroid).replacing(member: 2, with: tall)
    #expect(board.labels.first { $0.member == 2 }?.text == "new.jpg")
  }

  @Test func takesTheCaptionOffAPictureWithoutOne() throws {
    let board = try board(.contactSheet).replacing(member: 2, with: Samples.member(300, 200))
    #expect(!board.labels.contains { $0.member == 2 })
    let again = board.replacing(member: 2, with: tall)
    #expect(again.labels.first { $0.member == 2 }?.text == "new.jpg")
  }

  @Test(arguments: BoardTemplate.allCases)
  func exchangesPlacesAndCaptions(template: BoardTemplate) throws {
    let old = try board(template)
    let new = old.exchanging(1, 3)
    #expect(new.placements.map(\.member) == old.placements.map(\.member))
    #expect(new.placements[1].place == old.placements[3].place)
    #expect(new.placements[3].place == old.placements[1].place)
    #expect(new.placements[1].pictureSize == old.placements[1].pictureSize)
    #expect(new.placements[0] == old.placements[0] && new.strip == old.strip)
    if let (caption, spot) = old.labels.first(where: { $0.member == 1 }).flatMap({ caption in
      old.labels.first { $0.member == 3 }.map { (caption, $0) }
    }) {
      let moved = new.labels.first { $0.member == 1 }
      #expect(moved?.text == caption.text && moved?.x == spot.x && moved?.baseline == spot.baseline)
    }
  }

  @Test func leadsWithWhoeverStandsInTheHerosPlace() throws {
    #expect(try board().exchanging(0, 3).hero == 3)
  }

  @Test func changesNothingWhenAPictureIsExchangedWithItself() throws {
    let board = try board()
    #expect(board.exchanging(2, 2) == board)
  }
}
