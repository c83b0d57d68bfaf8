import ColorScience
import Foundation
import Imaging
import Palettes
import Testing

@testable import VipsImaging

struct SVGInputTests {
  private static let head =
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='40' height='30'>"
  private static let red = head + "<rect width='40' height='30' fill='#b03a2e'/></svg>"
  private let decoder = VipsDecoder(allowsSVG: true)

  private func error(_ svg: [UInt8], _ decoder: VipsDecoder) -> ImagingError? {
    do {
      _ = try decoder.decode(svg, subject: "a.svg", minimumShortSide: 60)
      return nil
    } catch {
      return error as? ImagingError
    }
  }

  @Test func refusesADrawingUnlessAllowedAndSaysHow() {
    let error = error(Array(Self.red.utf8), VipsDecoder())
    #expect(error?.code == .unsupportedFormat)
    #expect(error?.reason.contains("--allow-svg") == true)
  }

  @Test func drawsAtTheWantedShortSide() throws {
    let decoded = try decoder.decode(Array(Self.red.utf8), subject: "a.svg", minimumShortSide: 60)
    #expect(decoded.pixels.size == PixelSize(width: 80, height: 60))
    #expect(decoded.originalSize == PixelSize(width: 40, height: 30))
    #expect(Array(decoded.pixels.samples.prefix(4)) == [0xB0, 0x3A, 0x2E, 255])
  }

  @Test func drawsAtItsOwnSizeWhenNoneIsWanted() throws {
    let decoded = try decoder.decode(Array(Self.red.utf8), subject: "a.svg", minimumShortSide: nil)
    #expect(decoded.pixels.size == PixelSize(width: 40, height: 30))
  }

  @Test func keepsBarePaperTransparent() throws {
    let decoded = try decoder.decode(
      Array((Self.head + "</svg>").utf8), subject: "a.svg", minimumShortSide: nil)
    #expect(decoded.pixels.samples.allSatisfy { $0 == 0 })
  }

  @Test func loadsNothingFromOutside() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png").path
    let pixel = Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGMQ0bjUAAAC8QGPBr2e/QAAAABJRU5ErkJggg==")
    try #require(pixel).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let svg = Self.head + "<image href='file://\(path)' width='40' height='30'/></svg>"
    let decoded = try decoder.decode(Array(svg.utf8), subject: "a.svg", minimumShortSide: nil)
    #expect(decoded.pixels.samples.allSatisfy { $0 == 0 })
  }

  @Test(.timeLimit(.minutes(1)))
  func refusesABillionLaughs() {
    let levels = (0..<9).map { level in
      "<g id='a\(level + 1)'>\(String(repeating: "<use xlink:href='#a\(level)'/>", count: 10))</g>"
    }
    let svg =
      Self.head + "<defs><rect id='a0' width='9' height='9'/>\(levels.joined())</defs>"
      + "<use xlink:href='#a9'/></svg>"
    #expect(error(Array(svg.utf8), decoder) != nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func refusesDeepNesting() {
    let depth = 100_000
    let svg =
      Self.head + String(repeating: "<g>", count: depth) + String(repeating: "</g>", count: depth) + "</svg>"
    #expect(error(Array(svg.utf8), decoder)?.code == .corruptData)
  }

  @Test(.timeLimit(.minutes(1)))
  func stopsWaitingForAHugeFilter() {
    let svg =
      Self.head + "<filter id='f' x='-1000' y='-1000' width='9999' height='9999'>"
      + "<feTurbulence baseFrequency='0.01' numOctaves='20000'/></filter>"
      + "<rect width='40' height='30' filter='url(#f)'/></svg>"
    let decoding = SVGDecoding(pixelLimit: 1_000_000, longestDrawing: .milliseconds(200))
    #expect {
      _ = try decoding.decode(Array(svg.utf8), subject: "a.svg", minimumShortSide: 60)
    } throws: {
      ($0 as? ImagingError)?.code == .tooLarge
    }
  }

  @Test func refusesMorePixelsThanTheLimit() {
    let svg =
      "<svg xmlns='http://www.w3.org/2000/svg' width='100000' height='1'><rect width='9' height='9'/></svg>"
    #expect(error(Array(svg.utf8), decoder)?.code == .tooLarge)
  }

  @Test(arguments: [[0x1F, 0x8B, 8, 0], Array((red.prefix(60)).utf8), Array("<svg".utf8)] as [[UInt8]])
  func refusesWhatIsNoWholeDrawing(bytes: [UInt8]) {
    #expect(error(bytes, decoder) != nil)
  }

  @Test(arguments: [
    "<image href='data:image/png;base64,AAAA'/>", "<image href='data&#58;image/png;base64,AAAA'/>",
    "<image href='&#x00064;ATA:;base64,AAAA'/>", "<image href=' da\nta: image/png;base64,AAAA'/>",
    "<svg:image xlink:href='data:;base64,AAAA'/>", "<filter><feImage href='data:,AAAA'/></filter>",
  ])
  func refusesPicturesInsideADrawing(element: String) {
    #expect(error(Array((Self.head + element + "</svg>").utf8), decoder)?.code == .unsupportedFormat)
  }

  @Test func refusesAnAddressThatEntitiesCouldPutTogether() {
    let svg =
      "<!DOCTYPE svg [<!ENTITY a 'da'><!ENTITY b 'ta:'>]>" + Self.head
      + "<image href='&a;&b;;base64,AAAA'/></svg>"
    #expect(error(Array(svg.utf8), decoder)?.code == .unsupportedFormat)
  }

  @Test(arguments: ["data: &#58; image", "&#;&#x;&#99999999999999999999;&#12", "<metadata/>&amp;"])
  func textThatOnlySpeaksOfPicturesIsNone(text: String) {
    #expect(!EmbeddedPictures.mayBe(in: Array((Self.head + "<text>\(text)</text></svg>").utf8)))
  }
}
