import Foundation
import Imaging
import Palettes
import PinPalettesTesting
import Recommendations
import Testing
import VipsImaging

/// Two random crops of one photograph, each 60 % of its sides, have to find each other by their palettes alone.
///
/// The pictures are the 24 of Kodak's test set and those of `data/samples`. A palette of a part is not that of the
/// whole, so this says how well the distance stands what framing does to a picture.
struct CropRetrievalTests {
  private static let kodak = Checkout.root + "/../shared/data/kodak24"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: kodak), "needs ../shared/data/kodak24 beside the checkout"))
  func cropsOfOnePictureFindEachOther() throws {
    var random = SeededGenerator(seed: 60)
    let files = try Self.pictures(in: Self.kodak) + Self.pictures(in: Checkout.root + "/data/samples")
    try #require(files.count > 50)
    let pairs = try files.map { file in
      let image = try VipsDecoder().decode(
        Array(Data(contentsOf: URL(fileURLWithPath: file))), subject: file, minimumShortSide: 180)
      return (0..<2).map { _ in
        PaletteSignature(PaletteExtractor().palette(of: Self.crop(image.pixels, &random)))
      }
    }
    var found = 0
    for (query, stored) in [(0, 1), (1, 0)] {
      for (place, pair) in pairs.enumerated() {
        let scores = pairs.map { pair[query].similarity(to: $0[stored]) }
        if scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }) == place { found += 1 }
      }
    }
    let recall = Double(found) / Double(2 * pairs.count)
    #expect(recall >= 0.75, "R@1 \(recall) over \(pairs.count) pictures")
  }

  private static func pictures(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".jpg") || $0.hasSuffix(".png") }.map { folder + "/" + $0 }
  }

  private static func crop(_ pixels: PixelBuffer, _ random: inout SeededGenerator) -> PixelBuffer {
    let size = PixelSize(width: pixels.size.width * 6 / 10, height: pixels.size.height * 6 / 10)
    let left = Int.random(in: 0...pixels.size.width - size.width, using: &random)
    let top = Int.random(in: 0...pixels.size.height - size.height, using: &random)
    let samples = (top..<top + size.height).flatMap { row in
      let start = 4 * (row * pixels.size.width + left)
      return pixels.samples[start..<start + 4 * size.width]
    }
    return PixelBuffer(size: size, samples: samples)
  }
}
