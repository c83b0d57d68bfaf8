import Catalog
import ColorScience
import Embeddings
import Imaging
import Palettes
import SQLiteCatalog
import Vibes

/// A catalog of pictures that do not exist: clustered embeddings, random palettes and vibes.
struct MadeUpLibrary {
  let count: Int
  let model: ModelIdentity
  let dimension: Int

  func write(to path: String) async throws {
    let catalog = try SQLiteCatalog(path: path, mode: .create)
    let key = AnalysisKey(analysisVersion: 4, model: model)
    var random = Numbers(state: 17)
    let centers = (0..<200).map { _ in (0..<dimension).map { _ in Float.random(in: -1...1, using: &random) } }
    for start in stride(from: 0, to: count, by: 500) {
      var batch = CatalogBatch()
      for number in start..<min(start + 500, count) {
        let hash = ContentHash(bytes: (0..<32).map { _ in .random(in: 0...255, using: &random) })
        batch.files.append(
          CatalogedFile(
            path: "/pictures/albums/\(number % 300)/IMG_\(number).jpg", byteCount: Int64(number) * 17,
            modifiedNanoseconds: Int64(number) * 1_000_000_000, contentHash: hash))
        batch.analyses[hash] = analysis(&random)
        let center = centers[number % centers.count]
        batch.embeddings[hash] = Embedding(
          normalizing: center.map { $0 + Float.random(in: -1.5...1.5, using: &random) })
      }
      try await catalog.write(batch, key: key)
    }
  }

  private func analysis(_ random: inout Numbers) -> ImageAnalysis {
    func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }
    let swatches = [0.4, 0.25, 0.15, 0.1, 0.07, 0.03].map { share in
      Swatch(
        color: RGBColor(
          red: .random(in: 0...255, using: &random), green: .random(in: 0...255, using: &random),
          blue: .random(in: 0...255, using: &random)), share: share)
    }
    return ImageAnalysis(
      size: PixelSize(width: .random(in: 400...4000, using: &random), height: 600),
      palette: Palette(swatches: swatches),
      vibe: Vibe(
        brightness: number(0...100), contrast: number(0...100), tonalRange: number(0...100),
        saturation: number(0...100), warmth: number(-100...100), colorfulness: number(0...100),
        hueVariety: number(0...1), energy: number(-1...1), weight: number(-2...2), castKelvin: nil,
        key: .normal,
        harmony: ColorHarmony(
          template: HarmonyTemplate.allCases[0], rotationDegrees: 10, deviationDegrees: 5),
        named: NamedVibeScores { _ in 0.5 }))
  }
}

/// Steele, Lea and Flood's SplitMix64: the same library every time.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
