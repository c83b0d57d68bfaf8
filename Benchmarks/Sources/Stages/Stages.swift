import Benchmark
import Embeddings
import Foundation
import Imaging
import Moodboards
import OpenVINOEmbeddings
import Palettes
import VectorSearch
import Vibes
import VipsImaging

/// The stages of a picture's way through the library, each by itself, on one picture and one thread
/// unless its name says otherwise.
@main
enum Stages {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL.path

  static func main() throws {
    let path = root + "/data/samples/machu-picchu.jpg"
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let decoder = VipsDecoder()
    let image = try decoder.decode(bytes, subject: path, minimumShortSide: 360)

    benchmark("decode to 360 px") {
      _ = try? decoder.decode(bytes, subject: path, minimumShortSide: 360)
    }
    benchmark("palette: histogram, k-means, refinement") {
      _ = PaletteExtractor(colorCount: 6).palette(of: image.pixels)
    }
    benchmark("vibe") { _ = VibeAnalyzer().vibe(of: image.pixels) }
    try registerModel(image.pixels)
    registerSearch()
    registerLayout()
    Benchmark.main()
  }

  private static func registerModel(_ pixels: PixelBuffer) throws {
    let folder = root + "/Models/pinclip"
    let manifest = try ModelManifest(
      decoding: [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/manifest.json"))))
    let library = try OpenVINOLibrary.load(searchPaths: [root + "/.deps/openvino/libs"])
    let embedder = try OpenVINOImageEmbedder(manifest: manifest, folder: folder, library: library)
    let tensor = embedder.preprocessor.tensor(for: pixels)
    let batch = Array(repeating: tensor, count: 8)
    benchmark("preprocess") { _ = embedder.preprocessor.tensor(for: pixels) }
    benchmark("embed 8 pictures, all cores") { _ = try? embedder.embed(tensors: batch) }
  }

  private static func registerSearch() {
    var random = SystemRandomNumberGenerator()
    let vectors = (0..<20_000).compactMap { _ in
      Embedding(normalizing: (0..<512).map { _ in Float.random(in: -1...1, using: &random) })
    }
    let index = FlatIndex(vectors, dimension: 512)
    benchmark("nearest 200 of 20,000") { _ = index.nearest(to: vectors[0], limit: 200) }
  }

  private static func registerLayout() {
    let palette = Palette(swatches: [Swatch(color: .init(red: 90, green: 120, blue: 60), share: 1)])
    let members = [1.5, 0.7, 1, 1.33, 1.78, 0.8, 1.5, 1.5, 0.67].map {
      MoodboardMember(size: PixelSize(width: Int(1000 * $0), height: 1000), palette: palette)
    }
    benchmark("board of nine, designed") { _ = try? MoodboardDesigner().design(members: members) }
  }
}
