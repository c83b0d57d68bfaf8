public import Catalog
import ColorScience
public import Duplicates
public import Embeddings
import Imaging
import Palettes
import Vibes

// Values for tests of catalogs: equal numbers give equal values, different numbers different ones.

extension ContentHash {
  /// A digest made of `number`.
  public static func sample(_ number: Int) -> ContentHash {
    var random = SeededGenerator(seed: UInt64(bitPattern: Int64(number)))
    return ContentHash(bytes: (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
  }
}

extension CatalogedFile {
  /// A file of the content `number` at `path`.
  public static func sample(_ path: String, content number: Int = 1) -> CatalogedFile {
    CatalogedFile(
      path: path, byteCount: Int64(1000 + number), modifiedNanoseconds: 1_700_000_000_123_456_789,
      contentHash: .sample(number))
  }
}

extension ImageAnalysis {
  /// An analysis made of `number`.
  public static func sample(_ number: Int) -> ImageAnalysis {
    var random = SeededGenerator(seed: UInt64(bitPattern: Int64(number)))
    let colors = (0..<6).map { _ in
      RGBColor(
        red: .random(in: 0...255, using: &random), green: .random(in: 0...255, using: &random),
        blue: .random(in: 0...255, using: &random))
    }
    let shares = [0.4, 0.3, 0.1, 0.1, 0.05, 0.05]
    let figures = (0..<9).map { _ in Double.random(in: 0...100, using: &random) }
    return ImageAnalysis(
      size: PixelSize(width: 640 + number, height: 480),
      palette: Palette(swatches: zip(colors, shares).map { Swatch(color: $0, share: $1) }),
      vibe: Vibe(
        brightness: figures[0], contrast: figures[1], tonalRange: figures[2], saturation: figures[3],
        warmth: figures[4], colorfulness: figures[5], hueVariety: figures[6] / 100, energy: figures[7] / 100,
        weight: figures[8] / 50, castKelvin: number.isMultiple(of: 2) ? 5000 + Double(number) : nil,
        key: TonalKey.allCases[abs(number % 3)],
        harmony: ColorHarmony(
          template: HarmonyTemplate.allCases[abs(number % 8)], rotationDegrees: figures[0] * 3.5,
          deviationDegrees: figures[1] / 4),
        named: NamedVibeScores { _ in Double.random(in: 0...1, using: &random) }),
      captureSeconds: number.isMultiple(of: 3) ? nil : 1_577_934_245 + Int64(number),
      fingerprint: number.isMultiple(of: 5) ? nil : .sample(number))
  }
}

extension PictureFingerprint {
  /// A fingerprint made of `number`.
  public static func sample(_ number: Int) -> PictureFingerprint {
    var random = SeededGenerator(seed: UInt64(bitPattern: Int64(number)))
    return PictureFingerprint(
      perceptualHash: random.next(), pixelDigest: SIMD2(random.next(), random.next()),
      grid: (0..<gridSide * gridSide).map { _ in UInt8.random(in: 0...255, using: &random) })
  }
}

extension Embedding {
  /// An embedding made of `number`.
  public static func sample(_ number: Int, dimension: Int = 16) -> Embedding {
    var random = SeededGenerator(seed: UInt64(bitPattern: Int64(number)))
    let values = (0..<dimension).map { _ in Float.random(in: -1...1, using: &random) }
    guard let embedding = Embedding(normalizing: values) else {
      preconditionFailure("\(dimension) random components were all zero")
    }
    return embedding
  }
}

extension AnalysisKey {
  /// A key for a model of the given name.
  public static func sample(version: Int = 1, model: String = "test", revision: String = "1") -> AnalysisKey {
    AnalysisKey(analysisVersion: version, model: ModelIdentity(name: model, revision: revision))
  }
}
