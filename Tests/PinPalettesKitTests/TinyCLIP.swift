import Embeddings
import Foundation
import Imaging

@testable import PinPalettesKit

/// A CLIP in the shape of ViT-B/32 with random weights, in the layouts in which people have such models,
/// and what PyTorch's implementations make of it; `Scripts/fixtures/tiny-clip.py` wrote both.
enum TinyCLIP {
  static let folder = URL(fileURLWithPath: Checkout.root + "/Tests/PinPalettesKitTests/Fixtures/tiny-clip")

  /// How the files of a model lie in their folder.
  enum Layout: String, CaseIterable {
    case immich
    case huggingFace = "hugging-face"
    case combined

    var tokenizerFolder: String { self == .immich ? "textual/" : "" }
  }

  struct Reference: Decodable {
    struct Text: Decodable {
      let text: String
      let ids: [Int32]
      let embedding: [Float]
    }

    struct Drawing: Decodable {
      let a, b, c, d: Int
      let embedding: [Float]

      /// The picture, as large as the input of the network: 224 pixels a side.
      var pixels: PixelBuffer {
        var samples: [UInt8] = []
        for y in 0..<224 {
          for x in 0..<224 {
            let shade = x * a + y * b + x * y / d
            for channel in 0..<3 { samples.append(UInt8(truncatingIfNeeded: shade + channel * c)) }
            samples.append(255)
          }
        }
        return PixelBuffer(size: PixelSize(width: 224, height: 224), samples: samples)
      }
    }

    struct Photograph: Decodable {
      let file: String
      let embedding: [Float]
    }

    let texts: [Text]
    let drawings: [Drawing]
    let photographs: [Photograph]
  }

  static func reference() throws -> Reference {
    try JSONDecoder().decode(
      Reference.self, from: Data(contentsOf: folder.appendingPathComponent("reference.json")))
  }

  /// Adds the model in one of its layouts to a library below `place`.
  static func add(_ layout: Layout, in place: URL) throws -> ModelInfo {
    let source = place.appendingPathComponent("tiny-clip-\(layout.rawValue)")
    try FileManager.default.copyItem(at: folder.appendingPathComponent(layout.rawValue), to: source)
    try CLIPTokenizerFile.write(
      to: source.appendingPathComponent(layout.tokenizerFolder + "tokenizer.json"))
    let library = ModelLibrary(
      installation: Checkout.installation, userFolder: place.appendingPathComponent("models").path)
    return try library.add(from: source.path).model
  }
}
