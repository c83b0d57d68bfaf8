import Embeddings
import Foundation
import Imaging
import Testing

struct ImagePreprocessorTests {
  /// Windows of pictures that Pillow 13 resized, as `[3, 5, 5]` samples.
  struct Reference: Sendable, CustomTestStringConvertible {
    let settings: [(old: String, new: String)]
    let size: PixelSize
    let samples: [Int]

    var testDescription: String { "\(size), \(settings.map(\.new).joined())" }
  }

  static let references = [
    Reference(
      settings: [], size: PixelSize(width: 13, height: 9),
      samples: [
        125, 154, 98, 75, 151, 156, 98, 131, 164, 131, 91, 172, 109, 129, 144, 131, 111, 153,
        130, 131, 79, 134, 124, 146, 157, 172, 124, 108, 153, 139, 95, 137, 131, 112, 102, 186,
        107, 124, 161, 111, 116, 152, 137, 121, 146, 129, 77, 149, 88, 157, 80, 142, 116, 141,
        100, 158, 147, 110, 136, 120, 104, 140, 108, 125, 145, 170, 138, 105, 114, 124, 146,
        139, 99, 111, 143,
      ]),
    Reference(
      settings: [("bicubic", "bilinear")], size: PixelSize(width: 13, height: 9),
      samples: [
        120, 145, 107, 84, 144, 151, 107, 130, 156, 132, 100, 163, 111, 130, 142, 126, 115, 151,
        128, 133, 89, 131, 128, 145, 150, 163, 129, 110, 149, 138, 103, 133, 133, 112, 110, 172,
        112, 129, 156, 114, 120, 145, 134, 125, 142, 125, 85, 145, 93, 151, 91, 137, 117, 141,
        106, 149, 148, 113, 136, 120, 115, 141, 105, 126, 145, 163, 135, 112, 113, 124, 147,
        142, 101, 112, 140,
      ]),
    Reference(
      settings: [], size: PixelSize(width: 3, height: 4),
      samples: [
        15, 27, 53, 80, 94, 52, 66, 94, 122, 137, 85, 100, 130, 169, 192, 119, 136, 166, 188,
        200, 158, 184, 207, 122, 65, 113, 132, 164, 191, 205, 152, 171, 204, 232, 248, 213, 168,
        105, 128, 150, 228, 137, 5, 25, 53, 87, 68, 45, 74, 96, 137, 160, 179, 89, 27, 9, 26,
        54, 75, 86, 15, 31, 63, 104, 128, 64, 83, 116, 149, 167, 103, 123, 158, 193, 213,
      ]),
    Reference(
      settings: [("shortest", "squash")], size: PixelSize(width: 13, height: 9),
      samples: [
        64, 150, 98, 105, 155, 156, 123, 128, 153, 127, 111, 139, 122, 139, 107, 126, 116, 145,
        130, 150, 123, 111, 127, 159, 119, 165, 144, 116, 144, 142, 96, 121, 130, 108, 136, 136,
        145, 124, 139, 132, 115, 137, 137, 133, 138, 92, 99, 126, 118, 123, 107, 113, 130, 119,
        144, 114, 155, 118, 130, 138, 161, 119, 118, 133, 143, 125, 159, 105, 122, 114, 165,
        138, 106, 124, 147,
      ]),
  ]

  @Test(arguments: references)
  func resizesLikePillowToTheBit(reference: Reference) throws {
    let preprocessor = try makePreprocessor(reference.settings)
    let tensor = preprocessor.tensor(for: PixelBuffer.pattern(reference.size))
    #expect(tensor.values.map { Int(($0 * 255).rounded()) } == reference.samples)
  }

  @Test func subtractsTheMeanAndDividesByTheDeviationOfEachChannel() throws {
    let preprocessor = try makePreprocessor([
      ("\"mean\": [0, 0, 0]", "\"mean\": [0, 0.5, 1]"), ("\"std\": [1, 1, 1]", "\"std\": [1, 0.5, 0.25]"),
    ])
    let white = PixelBuffer(
      size: PixelSize(width: 9, height: 6), samples: Array(repeating: 255, count: 9 * 6 * 4))
    let plane = Array(repeating: Float(1), count: 25)
    #expect(preprocessor.tensor(for: white).values == plane + plane + plane.map { _ in 0 })
  }

  @Test func compositesAlphaOverWhite() throws {
    let preprocessor = try makePreprocessor([])
    let pixel: [UInt8] = [0, 100, 200, 51]
    let veil = PixelBuffer(
      size: PixelSize(width: 7, height: 7), samples: (0..<49).flatMap { _ in pixel })
    let samples = preprocessor.tensor(for: veil).values.map { Int(($0 * 255).rounded()) }
    // A fifth of the color, four fifths of white.
    #expect(samples == [204, 224, 244].flatMap { Array(repeating: $0, count: 25) })
  }

  @Test(arguments: [(1, 1), (1, 400), (3000, 2), (260, 261)])
  func takesAnyShape(width: Int, height: Int) throws {
    let picture = PixelBuffer.pattern(PixelSize(width: width, height: height))
    let tensor = try makePreprocessor([]).tensor(for: picture)
    #expect(tensor.side == 5)
    #expect(tensor.values.allSatisfy { (0...1).contains($0) })
  }

  private func makePreprocessor(_ settings: [(old: String, new: String)]) throws -> ImagePreprocessor {
    var json = SampleManifest.json
    for (old, new) in settings { json = json.replacingOccurrences(of: old, with: new) }
    return ImagePreprocessor(try ModelManifest(decoding: [UInt8](json.utf8)).image.preprocessing)
  }
}
