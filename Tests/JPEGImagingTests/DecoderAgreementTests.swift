import Foundation
import Imaging
import JPEGImaging
import Testing
import VipsImaging

/// Both decoders on the photographs of `data/samples`.
struct DecoderAgreementTests {
  static let photographs: [URL] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../data/samples").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    // A third of them, to be quick.
    return names.filter { $0.hasSuffix(".jpg") }.sorted().enumerated().filter { $0.offset % 3 == 0 }
      .map { folder.appendingPathComponent($0.element) }
  }()

  let jpeg = JPEGDecoder(pixelLimit: 300_000_000)
  let vips = VipsDecoder()

  @Test(.enabled(if: !photographs.isEmpty, "needs data/samples"), arguments: photographs)
  func giveTheSamePixelsAtFullSize(photograph: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: photograph))
    let first = try jpeg.decode(bytes, subject: "first", minimumShortSide: nil)
    let second = try vips.decode(bytes, subject: "second", minimumShortSide: nil)
    #expect(first.originalSize == second.originalSize)
    try #require(first.pixels.size == second.pixels.size)
    // Two libjpegs, and two ways to round a profile's conversion.
    #expect(Comparison.meanDifference(first.pixels.samples, second.pixels.samples) <= 1)
  }

  @Test(.enabled(if: !photographs.isEmpty, "needs data/samples"), arguments: photographs)
  func giveTheSameColorsOnAverageWhenTheyShrink(photograph: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: photograph))
    let first = try jpeg.decode(bytes, subject: "first", minimumShortSide: 100)
    let second = try vips.decode(bytes, subject: "second", minimumShortSide: 100)
    let difference = Comparison.averageColor(first.pixels) - Comparison.averageColor(second.pixels)
    // Shrinking differs in its filters at edges; measured at most 0.6.
    #expect(max(abs(difference.x), abs(difference.y), abs(difference.z)) <= 1)
  }
}
