import Embeddings
import Foundation
import Imaging
import Testing
import VectorSearch

@testable import PinPalettesKit

@Suite(.enabled(if: RealCLIP.isThere, "needs ../shared/data/clip-vit-b32-golden beside the checkout"))
struct RealCLIPTests {
  /// A photograph, and those of LVIS' 1,203 names whose vectors are nearest by NumPy in Float64.
  struct Sight: Sendable {
    let photograph: String
    let nearest: [String]
    /// The nearest of COCO's 80 kinds of object, where it is beyond doubt.
    let object: Int?

    init(_ photograph: String, _ nearest: [String], _ object: Int? = nil) {
      self.photograph = photograph
      self.nearest = nearest
      self.object = object
    }
  }

  static let sights = [
    Sight("123_456", ["noseband_(for_animals)", "cat", "nosebag_(for_animals)"], cat),
    Sight("208_495", ["diving_board", "surfboard", "deck_chair"], surfboard),
    Sight("416_264", ["clippers_(for_plants)", "window_box_(for_plants)", "pinecone"]),
    Sight("456_123", ["kitten", "nosebag_(for_animals)", "noseband_(for_animals)"], cat),
    Sight("321_421", ["sugarcane_(plant)", "coconut", "banner"]),
    Sight("389_535", ["street_sign", "motor_vehicle", "parking_meter"]),
    Sight("524_316", ["heart", "cornice", "cover"]),
  ]

  /// Places among the 80 kinds of object of COCO.
  static let cat = 15
  static let surfboard = 37

  /// Decoded in full and as an index decodes; what is left is the last digit of a Float.
  @Test(arguments: [nil, max(PictureReader.analysisShortSide, 224)])
  func reproducesTheReferenceTensors(minimumShortSide: Int?) throws {
    let references = try RealCLIP.references()
    try #require(references.count == 8)
    for reference in references {
      let (mean, most) = try difference(to: reference, minimumShortSide: minimumShortSide)
      #expect(mean < 1e-7, "\(reference.name)")
      #expect(most < 5e-7, "\(reference.name)")
    }
  }

  /// At half its size, a pixel more than the network takes: as rough as a reduced picture can be.
  @Test func staysNearTheReferenceTensorWhenDecodedReduced() throws {
    let portrait = try #require(try RealCLIP.references().last)
    let (mean, _) = try difference(to: portrait, minimumShortSide: 224)
    #expect(0.001...0.025 ~= mean)
  }

  @Test(arguments: sights)
  func findsTheNamesOfAPhotograph(sight: Sight) throws {
    let row = try #require(try RealCLIP.imageNames().firstIndex(of: sight.photograph))
    let photograph = try RealCLIP.embeddings("image_embeds_f16.npy")[row]
    let names = try RealCLIP.strings("lvis_v1_names.json")
    let index = FlatIndex(try RealCLIP.embeddings("lvis_v1_clip_a+cname.npy"), dimension: 512)
    try #require(index.count == names.count && index.count == 1203)
    #expect(index.nearest(to: photograph, limit: 3).map { names[$0.id] } == sight.nearest)
    if let object = sight.object {
      let objects = FlatIndex(try RealCLIP.embeddings("coco_clip_a+cname.npy"), dimension: 512)
      #expect(objects.nearest(to: photograph, limit: 1).map(\.id) == [object])
    }
  }

  private func difference(
    to reference: RealCLIP.Reference, minimumShortSide: Int?
  ) throws -> (mean: Float, most: Float) {
    let preprocessor = ImagePreprocessor(try RealCLIP.preprocessing())
    let image = try PictureDecoder(pixelLimit: 100_000_000, allowsSVG: false).decode(
      reference.bytes, subject: reference.name, minimumShortSide: minimumShortSide)
    let values = preprocessor.tensor(for: image).values
    try #require(values.count == reference.values.count)
    let differences = zip(values, reference.values).map { abs($0 - $1) }
    return (differences.reduce(0, +) / Float(differences.count), differences.max() ?? 0)
  }
}
