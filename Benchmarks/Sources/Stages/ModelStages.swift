import Benchmark
import Embeddings
import Imaging
import OpenVINOEmbeddings
import VipsImaging

/// From the small picture to its embedding; left out where OpenVINO is not installed.
enum ModelStages {
  static func register() throws {
    let folder = Stages.root + "/Models/pinclip"
    let manifest = try ModelManifest(decoding: Stages.bytes(of: folder + "/manifest.json"))
    guard let library = try? OpenVINOLibrary.load(searchPaths: [Stages.root + "/.deps/openvino/libs"]) else {
      return
    }
    let embedder = try OpenVINOImageEmbedder(manifest: manifest, folder: folder, library: library)
    let pixels = try VipsDecoder().decode(
      Stages.bytes(of: Stages.sample), subject: Stages.sample, minimumShortSide: DecodingStages.shortSide
    ).pixels
    let tensor = embedder.preprocessor.tensor(for: pixels)
    let batch = Array(repeating: tensor, count: 8)

    benchmark("preprocess for the model") { _ = embedder.preprocessor.tensor(for: pixels) }
    benchmark("embed 8 pictures, all cores") { _ = try embedder.embed(tensors: batch) }
  }
}
