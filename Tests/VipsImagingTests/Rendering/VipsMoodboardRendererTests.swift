import ColorScience
import Imaging
import Moodboards
import Palettes
import Testing

@testable import VipsImaging

struct VipsMoodboardRendererTests {
  private static let colors = [
    RGBColor(red: 176, green: 58, blue: 46), RGBColor(red: 46, green: 93, blue: 155),
    RGBColor(red: 63, green: 143, blue: 79), RGBColor(red: 217, green: 195, blue: 74),
  ]
  private let renderer = VipsMoodboardRenderer(fontsFolder: RenderingSamples.fontsFolder)

  /// A board of four flat pictures, one for each color.
  private func board(title: String? = nil, width: Int = 400, height: Int = 600) throws -> Moodboard {
    let members = Self.colors.map {
      MoodboardMember(
        size: PixelSize(width: 90, height: 60),
        palette: Palette(swatches: [Swatch(color: $0, share: 1)]))
    }
    return try MoodboardDesigner(layout: SlicingLayout(arrangements: 500)).design(
      members: members,
      options: MoodboardOptions(size: BoardSize(custom: width, height), title: title, caption: title))
  }

  private func picture(_ index: Int) throws -> VipsMoodboardRenderer.Picture {
    let flat = RenderingSamples.flat(Self.colors[index], width: 90, height: 60)
    return .init(subject: "\(index).png", data: try VipsEncoder().encode(flat, as: .png, subject: "test"))
  }

  @Test func drawsEachPictureInItsPlaceAndEachSwatchInItsColor() throws {
    let board = try board()
    let pixels = try renderer.render(board, subject: "board", picture: picture)
    #expect(pixels.size == board.size)
    #expect(pixels.color(x: 0, y: 0) == board.background)
    for placement in board.placements {
      let corners = [
        pixels.color(x: placement.rect.x, y: placement.rect.y),
        pixels.color(x: placement.rect.maxX - 1, y: placement.rect.maxY - 1),
      ]
      #expect(corners == Array(repeating: Self.colors[placement.member], count: 2))
    }
    for swatch in board.strip {
      #expect(pixels.color(x: swatch.rect.x, y: swatch.rect.y) == swatch.color)
      #expect(pixels.color(x: swatch.rect.maxX - 1, y: swatch.rect.maxY - 1) == swatch.color)
    }
  }

  @Test func drawsTheSamePixelsEveryTime() throws {
    let board = try board(title: "Salt & Linen")
    let first = try renderer.encode(board, as: .png, subject: "board", picture: picture)
    #expect(try renderer.encode(board, as: .png, subject: "board", picture: picture) == first)
  }

  @Test func laysTransparencyOverTheBackground() throws {
    let board = try board()
    let clear = PixelBuffer(
      size: PixelSize(width: 3, height: 2), samples: Array(repeating: 0, count: 24))
    let canvas = { () -> PixelBuffer in
      var canvas = BoardCanvas(size: board.size, background: board.background)
      canvas.draw(clear, x: 5, y: 5)
      return canvas.finish()
    }()
    #expect(canvas.color(x: 6, y: 6) == board.background)
  }

  @Test(arguments: [EncodedImageFormat.png, .jpeg])
  func writesFilesThatReadBackAtFullSize(format: EncodedImageFormat) throws {
    let board = try board(title: "Garden")
    let file = try renderer.encode(board, as: format, subject: "board", picture: picture)
    let decoded = try VipsDecoder().decode(file, subject: "board", minimumShortSide: nil)
    #expect(decoded.originalSize == board.size && decoded.pixels.size == board.size)
    let place = board.placements[0].rect
    let middle = decoded.pixels.color(x: place.x + place.width / 2, y: place.y + place.height / 2)
    let color = Self.colors[0]
    // Quality 92 keeps flat colors to within a few steps.
    #expect(abs(Int(middle.red) - Int(color.red)) <= 3 && abs(Int(middle.blue) - Int(color.blue)) <= 3)
  }

  @Test(arguments: [[], Array("not a picture".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]])
  func namesABrokenPicture(data: [UInt8]) throws {
    let board = try board()
    #expect {
      _ = try renderer.render(board, subject: "board") { index in
        index == 2 ? .init(subject: "broken.png", data: data) : try picture(index)
      }
    } throws: {
      ($0 as? ImagingError)?.subject == "broken.png"
    }
  }

  @Test func setsTypeInTheColorOfItsLabelOnItsBaseline() throws {
    let board = try board(title: "HHHH", width: 900, height: 900)
    let title = try #require(board.labels.first)
    let pixels = try renderer.render(board, subject: "board", picture: picture)
    let columns = title.x..<(title.x + 3 * title.fontSize)
    let hasInk = { (row: Int) in columns.contains { pixels.color(x: $0, y: row) != board.background } }
    #expect(columns.contains { pixels.color(x: $0, y: title.baseline - title.fontSize / 4) == title.color })
    #expect(hasInk(title.baseline - 1))
    #expect(!hasInk(title.baseline + title.fontSize / 8))
    #expect(hasInk(title.baseline - title.fontSize / 2))
  }

  @Test(arguments: [
    "A title that is far too long for any page of this width, and then some more words, for good measure",
    "<b>&amp; \"quoted\" 'text'</i> \u{1}", "東京の夜 🌙", "مدينة",
  ])
  func keepsAnyTitleWithinTheMargins(title: String) throws {
    let board = try board(title: title)
    let pixels = try renderer.render(board, subject: "board", picture: picture)
    let margin = board.size.width - 16
    for row in 0..<board.pictureBounds.y {
      #expect((margin..<board.size.width).allSatisfy { pixels.color(x: $0, y: row) == board.background })
    }
  }

  @Test func saysWhichFontIsMissing() throws {
    let board = try board(title: "Garden")
    #expect {
      _ = try VipsMoodboardRenderer(fontsFolder: "/nowhere").render(
        board, subject: "board", picture: picture)
    } throws: {
      ($0 as? ImagingError)?.subject == "/nowhere/EBGaramond12-Regular.otf"
    }
  }
}
