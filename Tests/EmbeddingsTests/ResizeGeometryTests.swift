import Embeddings
import Foundation
import Imaging
import Testing

/// Conventions of resizing and cropping, each against what Pillow 13 makes of the same picture.
struct ResizeGeometryTests {
  struct Reference: Sendable, CustomTestStringConvertible {
    /// Fields of the manifest that differ from the sample's.
    let settings: String
    let size: PixelSize
    /// The tensor's samples, `[3, 5, 5]`.
    let samples: [Int]

    var testDescription: String { "\(size), \(settings)" }
  }

  static let references = [
    Reference(
      settings: #""longSide": "truncated""#,
      size: PixelSize(width: 14, height: 9),
      samples: [
        134, 145, 82, 99, 163, 152, 93, 149, 157, 125, 103, 165, 106, 146, 115, 126, 118, 155, 126, 139, 87,
        134, 122, 168, 120, 167, 114, 127, 141, 153, 101, 140, 122, 114, 115, 181, 101, 141, 144, 125, 118,
        160, 120, 137, 143, 120, 93, 136, 106, 144, 85, 144, 121, 124, 125, 159, 135, 118, 137, 123, 105,
        138, 111, 131, 145, 172, 130, 100, 128, 112, 143, 132, 100, 121, 153,
      ]),
    Reference(
      settings: #""cropOrigin": "rounded""#,
      size: PixelSize(width: 14, height: 9),
      samples: [
        159, 111, 64, 128, 166, 107, 113, 165, 146, 125, 170, 120, 116, 156, 99, 108, 145, 141, 129, 142,
        134, 127, 126, 180, 104, 132, 98, 155, 129, 159, 135, 139, 108, 110, 126, 118, 112, 162, 120, 136,
        142, 154, 108, 147, 142, 72, 147, 97, 136, 130, 135, 122, 141, 102, 142, 155, 107, 132, 133, 127,
        136, 112, 123, 137, 141, 146, 113, 101, 134, 105, 142, 101, 107, 133, 155,
      ]),
    Reference(
      settings: #""longSide": "truncated", "cropOrigin": "rounded""#,
      size: PixelSize(width: 9, height: 14),
      samples: [
        162, 134, 108, 134, 150, 110, 111, 169, 105, 129, 146, 103, 107, 165, 119, 95, 123, 109, 114, 126,
        126, 109, 125, 144, 108, 91, 107, 137, 121, 121, 129, 179, 118, 138, 147, 79, 116, 121, 139, 103,
        111, 96, 116, 140, 111, 123, 117, 147, 131, 112, 115, 151, 139, 118, 125, 168, 113, 151, 101, 132,
        119, 177, 136, 109, 96, 157, 134, 126, 117, 97, 106, 105, 114, 116, 134,
      ]),
    Reference(
      settings: #""resizedSide": 8, "longSide": "truncated", "cropOrigin": "rounded""#,
      size: PixelSize(width: 14, height: 9),
      samples: [
        75, 154, 193, 171, 134, 189, 134, 148, 58, 141, 156, 51, 102, 201, 192, 91, 143, 197, 92, 116, 167,
        233, 89, 95, 186, 148, 168, 43, 104, 136, 52, 71, 171, 201, 83, 110, 197, 114, 134, 112, 230, 123,
        79, 175, 166, 81, 117, 170, 55, 109, 92, 119, 173, 155, 124, 163, 122, 143, 65, 162, 146, 51, 132,
        171, 120, 81, 160, 64, 107, 128, 180, 76, 73, 176, 172,
      ]),
    Reference(
      settings: #""resize": "squash", "resizedSide": 8, "cropOrigin": "rounded""#,
      size: PixelSize(width: 13, height: 9),
      samples: [
        108, 103, 184, 175, 88, 108, 171, 135, 79, 148, 214, 110, 82, 208, 120, 90, 107, 181, 106, 120, 78,
        203, 133, 108, 167, 152, 160, 82, 109, 129, 174, 48, 147, 182, 51, 94, 149, 146, 115, 171, 145, 196,
        83, 179, 130, 114, 93, 150, 75, 136, 171, 94, 159, 161, 80, 68, 150, 128, 91, 167, 181, 103, 107,
        155, 128, 168, 113, 100, 100, 125, 112, 145, 65, 184, 112,
      ]),
    Reference(
      settings: #""resize": "squash", "resizedSide": 8, "interpolation": "bilinear""#,
      size: PixelSize(width: 13, height: 9),
      samples: [
        153, 171, 58, 97, 159, 157, 116, 109, 170, 166, 75, 118, 156, 134, 100, 112, 184, 120, 104, 178,
        149, 102, 113, 165, 118, 155, 75, 135, 162, 121, 74, 144, 147, 96, 115, 148, 157, 77, 141, 164, 193,
        112, 141, 138, 129, 110, 140, 178, 102, 163, 104, 171, 130, 60, 126, 162, 160, 106, 148, 151, 140,
        93, 138, 128, 104, 103, 163, 113, 112, 141, 151, 160, 117, 99, 109,
      ]),
  ]

  @Test(arguments: references)
  func resizesAndCropsLikeTheReference(reference: Reference) throws {
    let preprocessor = try ImagePreprocessor(preprocessing(reference.settings))
    let tensor = preprocessor.tensor(for: PixelBuffer.pattern(reference.size))
    #expect(tensor.values.map { Int(($0 * 255).rounded()) } == reference.samples)
  }

  /// Pillow, told by `box` that 6.5×4.5 of 7×5 pixels are picture.
  @Test func keepsTheProportionsOfAPictureDecodedAtHalfItsSize() throws {
    let image = DecodedImage(
      pixels: .pattern(PixelSize(width: 7, height: 5)), originalSize: PixelSize(width: 13, height: 9))
    let samples = [
      32, 65, 100, 134, 172, 84, 121, 157, 222, 93, 140, 196, 253, 121, 47, 222, 88, 107, 80, 98, 122, 46,
      74, 131, 191, 133, 166, 206, 255, 109, 198, 252, 83, 65, 91, 56, 81, 75, 101, 160, 40, 76, 129, 205,
      118, 104, 154, 213, 150, 65, 251, 46, 40, 80, 114, 62, 74, 108, 146, 211, 84, 131, 189, 252, 142,
      146, 222, 105, 111, 99, 216, 137, 64, 90, 165,
    ]
    let tensor = try ImagePreprocessor(preprocessing("")).tensor(for: image)
    #expect(tensor.values.map { Int(($0 * 255).rounded()) } == samples)
  }

  @Test func takesAPictureDecodedInFullAsItIs() throws {
    let preprocessor = try ImagePreprocessor(preprocessing(""))
    let pixels = PixelBuffer.pattern(PixelSize(width: 13, height: 9))
    let image = DecodedImage(pixels: pixels, originalSize: pixels.size)
    #expect(preprocessor.tensor(for: image) == preprocessor.tensor(for: pixels))
  }

  /// Any size may come with any other: nothing ties a decoder to halves.
  @Test(arguments: [(1, 1, 1, 1), (1, 400, 1, 399), (3000, 2, 17, 1), (65_535, 1, 8192, 1), (9, 9, 30, 30)])
  func takesAnyDecodedSize(width: Int, height: Int, decodedWidth: Int, decodedHeight: Int) throws {
    let image = DecodedImage(
      pixels: .pattern(PixelSize(width: decodedWidth, height: decodedHeight)),
      originalSize: PixelSize(width: width, height: height))
    let settings = #""resizedSide": 8, "longSide": "truncated", "cropOrigin": "rounded""#
    let tensor = try ImagePreprocessor(preprocessing(settings)).tensor(for: image)
    #expect(tensor.values.count == 75)
    #expect(tensor.values.allSatisfy { (0...1).contains($0) })
  }

  /// The sample manifest's preprocessing with some of its fields replaced.
  private func preprocessing(_ settings: String) throws -> ModelManifest.Preprocessing {
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(SampleManifest.json.utf8)) as? [String: Any])
    var image = try #require(object["image"] as? [String: Any])
    let fields = try JSONSerialization.jsonObject(with: Data("{\(settings)}".utf8)) as? [String: Any]
    let old = try #require(image["preprocessing"] as? [String: Any])
    image["preprocessing"] = old.merging(try #require(fields)) { $1 }
    object["image"] = image
    return try ModelManifest(decoding: [UInt8](JSONSerialization.data(withJSONObject: object)))
      .image.preprocessing
  }
}
