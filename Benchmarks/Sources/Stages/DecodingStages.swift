import Benchmark
import Foundation
import Imaging
import JPEGImaging
import VipsImaging

/// From a file's bytes to the small picture that the other stages work on.
enum DecodingStages {
  /// The short side that the program asks for.
  static let shortSide = 312

  static func register() throws {
    let decoders: [(name: String, decoder: any ImageDecoder)] = [
      ("our JPEG decoder", JPEGDecoder(pixelLimit: VipsDecoder.defaultPixelLimit)),
      ("libvips", VipsDecoder()),
    ]
    for picture in try pictures() {
      let bytes = try Stages.bytes(of: picture.path)
      for (name, decoder) in decoders {
        // What fails here would be measured as quick.
        _ = try decoder.decode(bytes, subject: picture.path, minimumShortSide: shortSide)
        benchmark("decode \(picture.name): \(name)") {
          _ = try decoder.decode(bytes, subject: picture.path, minimumShortSide: shortSide)
        }
      }
    }
  }

  /// The sample, and those of the large pictures that have been made.
  private static func pictures() throws -> [(name: String, path: String)] {
    let large = [
      ("4 MP, baseline", "4mp-baseline"), ("4 MP, progressive", "4mp-progressive"),
      ("20 MP, baseline", "20mp-baseline"), ("20 MP, progressive", "20mp-progressive"),
    ].map { (name: $0.0, path: "\(Stages.largePictures)/\($0.1).jpg") }
    return [(name: "0.6 MP, baseline", path: Stages.sample)]
      + large.filter { FileManager.default.fileExists(atPath: $0.path) }
  }
}
