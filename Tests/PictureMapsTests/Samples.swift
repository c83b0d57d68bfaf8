import ColorScience
import Embeddings

@testable import PictureMaps

/// Vectors and colors that tests arrange.
enum Samples {
  /// Embeddings in clusters about random directions; row i is of cluster i % `clusters`.
  static func clusters(_ clusters: Int, size: Int, dimension: Int, spread: Float = 0.5) throws -> VectorTable
  {
    var random = SplitMix64(seed: 7)
    let centers = (0..<clusters).map { _ in (0..<dimension).map { _ in random.nextSigned() } }
    var table = VectorTable(dimension: dimension)
    for row in 0..<clusters * size {
      table.append(centers[row % clusters].map { $0 + spread * random.nextSigned() })
    }
    return table
  }

  /// Colors of all hues and lightnesses, every third one gray.
  static func colors(_ count: Int) -> [OKLab] {
    var random = SplitMix64(seed: 9)
    return (0..<count).map { index in
      let lightness = 0.5 + 0.4 * Double(random.nextSigned())
      let hue = 180 + 180 * Double(random.nextSigned())
      return OKLab(
        OKLCH(lightness: lightness, chroma: index % 3 == 0 ? 0.005 : 0.12, hueDegrees: hue))
    }
  }

  /// The points in a plane whose distances are the same in all directions.
  static func plane(_ points: [MapPoint]) -> [SIMD2<Float>] {
    points.map { $0.place(aspect: Float(PictureMapShape.aspect)) }
  }
}
