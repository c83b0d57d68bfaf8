internal import Embeddings

/// What every two pictures of a pool are to each other, computed once.
struct PairTable {
  let count: Int
  private let harmonies: [Float]
  private let cosines: [Float]
  /// Whether the colors of each picture are known.
  let hasPalette: [Bool]
  /// Whether a model has seen each picture.
  let hasEmbedding: [Bool]

  /// Compares all pairs.
  ///
  /// - Complexity: O(n²) palette comparisons, about 2 µs each, and as many cosines.
  init(_ pictures: [CurationCandidate]) {
    let count = pictures.count
    let palettes = pictures.map { $0.palette.map { ToneSignature($0) } }
    self.count = count
    hasPalette = palettes.map { $0 != nil }
    hasEmbedding = pictures.map { $0.embedding != nil }
    var harmonies = [Float](repeating: 0, count: count * count)
    var cosines = harmonies
    for row in 0..<count {
      for column in 0..<row {
        if let palette = palettes[row], let other = palettes[column] {
          let harmony = Float(PaletteHarmony.between(palette, other))
          harmonies[row * count + column] = harmony
          harmonies[column * count + row] = harmony
        }
        if let embedding = pictures[row].embedding, let other = pictures[column].embedding {
          let cosine = Float(embedding.similarity(to: other))
          cosines[row * count + column] = cosine
          cosines[column * count + row] = cosine
        }
      }
    }
    self.harmonies = harmonies
    self.cosines = cosines
  }

  /// The harmony of two pictures' colors, 0…1; 0 where it is not known, and of a picture with itself.
  @inline(__always)
  func harmony(_ first: Int, _ second: Int) -> Double { Double(harmonies[first * count + second]) }

  /// The cosine of two pictures; 0 where it is not known, and of a picture with itself.
  @inline(__always)
  func cosine(_ first: Int, _ second: Int) -> Double { Double(cosines[first * count + second]) }

  /// The mean harmony of a picture with others whose colors are known; nil without any.
  func meanHarmony(of picture: Int, with others: some Sequence<Int>) -> Double? {
    guard hasPalette[picture] else { return nil }
    return Self.mean(others, except: picture, where: hasPalette) { harmony(picture, $0) }
  }

  /// The mean cosine of a picture to others that a model has seen; nil without any.
  func meanCosine(of picture: Int, with others: some Sequence<Int>) -> Double? {
    guard hasEmbedding[picture] else { return nil }
    return Self.mean(others, except: picture, where: hasEmbedding) { cosine(picture, $0) }
  }

  private static func mean(
    _ others: some Sequence<Int>, except picture: Int, where isKnown: [Bool], _ value: (Int) -> Double
  ) -> Double? {
    var (sum, count) = (0.0, 0)
    for other in others where other != picture && isKnown[other] {
      sum += value(other)
      count += 1
    }
    return count > 0 ? sum / Double(count) : nil
  }
}
