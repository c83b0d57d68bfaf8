import Imaging
import Moodboards
import Testing

@testable import BoardFormats

struct PhoneColumnsTests {
  /// A board whose pictures have these places; the first is the hero.
  static func columns(_ rects: [PixelRect], captioned: Bool = false) -> PhoneColumns {
    let places = rects.enumerated().map {
      Moodboard.Placement(member: $0, pictureSize: PixelSize(width: 10, height: 10), rect: $1)
    }
    let board = Moodboard(
      template: .bric, size: SampleBoard.page, pixelsPerInch: 200, background: nil,
      pictureArea: PixelRect(x: 0, y: 0, width: 10, height: 10), hero: 0, placements: places, strip: [],
      labels: [])
    return PhoneColumns(board) { _ in captioned }
  }

  static func square(_ side: Int, x: Int = 0, y: Int = 0) -> PixelRect {
    PixelRect(x: x, y: y, width: side, height: side)
  }

  @Test func aHeroThatLeadsBySizeIsAsWideAsThePage() {
    #expect(Self.columns([Self.square(700), Self.square(300), Self.square(300)]).leaders == [0])
    #expect(Self.columns([Self.square(300), Self.square(300), Self.square(300)]).leaders == [])
  }

  @Test func aPanoramaIsAsWideAsThePage() {
    let panorama = PixelRect(x: 0, y: 0, width: 300, height: 100)
    #expect(Self.columns([Self.square(300), panorama, Self.square(300)]).leaders == [1])
  }

  @Test func picturesFollowTheReadingOrder() {
    let rects = [(0, 0), (300, 400), (0, 400), (0, 200)].map { Self.square(100, x: $0.0, y: $0.1) }
    #expect(Self.columns(rects).columns.map(\.placements) == [[0, 2], [3, 1]])
  }

  @Test func eachPictureGoesToTheShorterColumn() {
    let tall = PixelRect(x: 0, y: 0, width: 100, height: 300)
    let rects = [tall] + (1...3).map { Self.square(200, x: 0, y: $0) }
    #expect(Self.columns(rects).columns.map(\.placements) == [[0], [1, 2, 3]])
  }

  @Test func captionsCountAsHeight() throws {
    let plain = try #require(Self.columns([Self.square(100), Self.square(100)]).columns.first)
    let captioned = try #require(
      Self.columns([Self.square(100), Self.square(100)], captioned: true).columns.first)
    #expect((1..<1.1).contains(plain.height))
    #expect(captioned.height > plain.height + 0.1)
  }

  @Test func oneOrTwoPicturesNeedNoColumns() {
    #expect(Self.columns([Self.square(100)]).leaders == [0])
    let two = Self.columns([Self.square(700), Self.square(100)])
    #expect(two.leaders == [0, 1])
    #expect(two.columns.isEmpty)
  }
}
