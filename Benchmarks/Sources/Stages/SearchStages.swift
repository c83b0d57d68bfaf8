import Benchmark
import Embeddings
import Imaging
import Moodboards
import Palettes
import VectorSearch

/// What is done with many pictures: the nearest of them, and a board of them.
enum SearchStages {
  static func register() {
    var random = SystemRandomNumberGenerator()
    let vectors = (0..<20_000).compactMap { _ in
      Embedding(normalizing: (0..<512).map { _ in Float.random(in: -1...1, using: &random) })
    }
    let index = FlatIndex(vectors, dimension: 512)
    benchmark("nearest 200 of 20,000") { _ = index.nearest(to: vectors[0], limit: 200) }

    let palette = Palette(swatches: [Swatch(color: .init(red: 90, green: 120, blue: 60), share: 1)])
    let members = [1.5, 0.7, 1, 1.33, 1.78, 0.8, 1.5, 1.5, 0.67].map {
      MoodboardMember(size: PixelSize(width: Int(1000 * $0), height: 1000), palette: palette)
    }
    benchmark("board of nine, designed") { _ = try MoodboardDesigner().design(members: members) }
  }
}
