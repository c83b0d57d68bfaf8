import Embeddings
import PinPalettesTesting

/// Vectors that quantization finds easy and hard.
enum VectorSamples: CaseIterable {
  /// All components alike in size.
  case even
  /// One component dwarfs the others, as in the vectors of many models.
  case outlier
  /// One component alone.
  case axis
  /// Components of very different sizes, down to nothing.
  case steep

  func make(_ count: Int, dimension: Int, seed: UInt64) -> [Embedding] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).compactMap { number in
      Embedding(
        normalizing: (0..<dimension).map { index in
          let value = Float.random(in: -1...1, using: &random)
          return switch self {
          case .even: value
          case .outlier: index == 3 % dimension ? 5 + value / 10 : value / 5
          case .axis: index == number % dimension ? value : 0
          case .steep: index < 40 ? value * Float(sign: .plus, exponent: -index * 3, significand: 1) : 0
          }
        })
    }
  }
}
