import Imaging
import Moodboards
import Testing

@testable import BoardFormats

struct LabelOwnersTests {
  @Test func givesACodeToTheSwatchItStandsUnder() {
    let owners = LabelOwners(SampleBoard.board())
    #expect(owners.codes == [0: 1, 1: 2])
    #expect(owners.title == 0)
  }

  @Test func givesACaptionToTheNearestPicture() {
    let label = SampleBoard.label("dress", .pictureCaption, x: 550, baseline: 670)
    #expect(LabelOwners(SampleBoard.board(labels: [label])).pictures == [1: 0])
  }

  @Test func givesACaptionToThePictureThatItNames() {
    let label = SampleBoard.label("dress", .pictureCaption, x: 550, baseline: 670, member: 0)
    #expect(LabelOwners(SampleBoard.board(labels: [label])).pictures == [0: 0])
  }

  @Test func keepsASecondLineForItself() {
    let labels = [1460, 1480].map { SampleBoard.label("#22384A", .code, x: 40, baseline: $0) }
    let owners = LabelOwners(SampleBoard.board(labels: labels))
    #expect(owners.codes == [0: 0])
    #expect(owners.others == [1])
  }

  @Test func findsTheCardUnderAPicture() {
    let rect = PixelRect(x: 30, y: 140, width: 420, height: 360)
    let card = Moodboard.Card(rect: rect, color: SampleBoard.sand, hasShadow: false)
    let owners = LabelOwners(SampleBoard.board(cards: [card]))
    #expect(owners.card(under: PixelRect(x: 40, y: 150, width: 400, height: 300)) == card)
    #expect(owners.card(under: PixelRect(x: 450, y: 150, width: 500, height: 500)) == nil)
  }
}
