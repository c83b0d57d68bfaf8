import CairoDrawing
import ColorScience
import Imaging
import Moodboards
import Testing

struct RasterTests {
  private func raster(_ board: Moodboard, _ picture: (Int) throws -> PixelBuffer = TestBoards.picture) throws
    -> PixelBuffer
  {
    try TestBoards.renderer.raster(board, subject: "board", pictures: picture)
  }

  @Test func drawsEachPictureInItsPlace() throws {
    let pixels = try raster(TestBoards.board(pictures: 3))
    for (index, color) in TestBoards.colors.enumerated() {
      let top = 30 + 80 * index
      #expect(pixels.color(40, top) == color && pixels.color(159, top + 59) == color)
      #expect(pixels.color(39, top) == TestBoards.paper && pixels.color(160, top + 59) == TestBoards.paper)
      #expect(pixels.color(40, top - 1) == TestBoards.paper && pixels.color(40, top + 60) == TestBoards.paper)
    }
  }

  @Test func drawsAPictureToThePixel() throws {
    var samples: [UInt8] = []
    for index in 0..<120 * 60 {
      samples += [UInt8(index % 251), UInt8(index / 7 % 256), UInt8(index % 13 * 19), 255]
    }
    let picture = PixelBuffer(size: PixelSize(width: 120, height: 60), samples: samples)
    let pixels = try raster(TestBoards.board(pictures: 1)) { _ in picture }
    let region = try #require(PictureRegion(x: 0.2, y: 0.1, width: 0.6, height: 0.2))
    let isSame = pixels.cropped(to: region) == picture
    #expect(isSame)
  }

  @Test func laysTransparentPicturesOverTheBackground() throws {
    let pixels = try raster(TestBoards.board(pictures: 1, background: TestBoards.white)) { _ in
      TestBoards.flat(RGBColor(red: 200, green: 0, blue: 100), alpha: 128)
    }
    let mixed = pixels.color(100, 60)
    // 128/255 of the color and the rest of white, within the rounding of eight bits.
    #expect(
      abs(Int(mixed.red) - 227) <= 1 && abs(Int(mixed.green) - 127) <= 1 && abs(Int(mixed.blue) - 177) <= 1)
    #expect(pixels.alpha(100, 60) == 255)
  }

  @Test func keepsTransparencyWhereThereIsNoBackground() throws {
    let color = RGBColor(red: 200, green: 0, blue: 100)
    let pixels = try raster(TestBoards.board(pictures: 2, background: nil)) {
      TestBoards.flat(color, alpha: $0 == 0 ? 128 : 255)
    }
    #expect(pixels.alpha(5, 5) == 0 && pixels.alpha(100, 60) == 128 && pixels.alpha(100, 140) == 255)
    let straight = pixels.color(100, 60)
    #expect(abs(Int(straight.red) - 200) <= 1 && straight.green == 0 && abs(Int(straight.blue) - 100) <= 1)
  }

  @Test func roundsCornersSmoothlyAndAlikeOnAllSides() throws {
    let pixels = try raster(TestBoards.board(pictures: 1, background: nil, cornerRadius: 12))
    let alphas = { (flipX: Bool, flipY: Bool) in
      (0..<12).flatMap { y in
        (0..<12).map { x in pixels.alpha(flipX ? 159 - x : 40 + x, flipY ? 89 - y : 30 + y) }
      }
    }
    let corner = alphas(false, false)
    #expect(corner[0] == 0 && corner[11 * 12 + 11] == 255)
    #expect(Set(corner).count > 8)
    // The area of a quarter disk of radius 12.
    let area = corner.reduce(0) { $0 + Double($1) / 255 }
    #expect(abs(area - 113.1) < 0.6)
    for (x, y) in [(true, false), (false, true), (true, true)] {
      let others = zip(corner, alphas(x, y)).map { abs(Int($0) - Int($1)) }
      // Cairo samples edges in steps of a fifteenth.
      #expect(others.allSatisfy { $0 <= 18 })
    }
  }

  @Test func letsShadowsFallDownFromCardsAlone() throws {
    let cards = [
      Moodboard.Card(
        rect: PixelRect(x: 50, y: 50, width: 100, height: 60), color: TestBoards.white, hasShadow: true),
      Moodboard.Card(
        rect: PixelRect(x: 50, y: 190, width: 100, height: 60), color: TestBoards.white, hasShadow: false),
    ]
    let shadow = Moodboard.Shadow(offset: 6, blur: 12, opacity: 0.5)
    let pixels = try raster(TestBoards.board(shadow: shadow, cards: cards))
    #expect(pixels.color(50, 50) == TestBoards.white && pixels.color(149, 109) == TestBoards.white)
    let column = (110..<140).map { Int(pixels.color(100, $0).red) }
    #expect(column[0] < 150 && column == column.sorted() && column.last == Int(TestBoards.paper.red))
    // At the middle of its edge, six pixels down, a shadow is half as dark as inside: 0.5 · 0.5 of the paper's light.
    #expect(abs(Double(column[5] + column[6]) / 2 - 245 * 0.75) < 3)
    #expect(pixels.color(100, 251) == TestBoards.paper)
  }

  @Test func letsShadowsFallFromPicturesWhereThereAreNoCards() throws {
    let shadow = Moodboard.Shadow(offset: 4, blur: 10, opacity: 0.4)
    let pixels = try raster(TestBoards.board(pictures: 1, shadow: shadow))
    #expect(pixels.color(100, 91).red < 200 && pixels.color(100, 89) == TestBoards.colors[0])
  }

  @Test func drawsNothingOfAShadowUnderItsShape() throws {
    let shadow = Moodboard.Shadow(offset: 4, blur: 10, opacity: 0.4)
    let pixels = try raster(TestBoards.board(pictures: 1, shadow: shadow)) { _ in
      TestBoards.flat(TestBoards.white, alpha: 0)
    }
    #expect(pixels.color(100, 60) == TestBoards.paper && pixels.color(100, 91) != TestBoards.paper)
  }

  @Test func drawsTheStripWithItsOutlines() throws {
    let strip = [
      TestBoards.swatch(TestBoards.colors[0], x: 20),
      TestBoards.swatch(TestBoards.white, x: 70, outline: TestBoards.ink),
    ]
    let pixels = try raster(TestBoards.board(strip: strip))
    #expect(pixels.color(20, 270) == TestBoards.colors[0] && pixels.color(69, 289) == TestBoards.colors[0])
    #expect(pixels.color(70, 270) == TestBoards.ink && pixels.color(119, 289) == TestBoards.ink)
    #expect(pixels.color(71, 271) == TestBoards.white && pixels.color(118, 288) == TestBoards.white)
    #expect(pixels.color(120, 280) == TestBoards.paper)
  }

  @Test func handsOnTheFailureOfAPicture() {
    let failure = ImagingError(.corruptData, subject: "sea.jpg", reason: "cut short")
    #expect(throws: failure) { _ = try raster(TestBoards.board(pictures: 2)) { _ in throw failure } }
  }
}
