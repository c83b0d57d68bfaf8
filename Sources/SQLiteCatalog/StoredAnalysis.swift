import Catalog
import Duplicates
import Foundation
import GRDB
import Imaging
import Vibes

/// How an analysis fills a row of the table of that name, after its content and version, and one of the table
/// of grids.
enum StoredAnalysis {
  private static let columnNames = [
    "width", "height", "palette", "brightness", "contrast", "tonalRange", "saturation", "warmth",
    "colorfulness", "hueVariety", "energy", "weight", "castKelvin", "tonalKey", "harmony", "harmonyRotation",
    "harmonyDeviation", "namedVibes", "captureSeconds", "fingerprint",
  ]

  /// What a search reads of an analysis.
  static let columns = columnNames.joined(separator: ", ")

  /// All of an analysis, from ``tables``.
  static let allColumns = columns + ", luma"

  /// The table of analyses, with the grid of each where it has one.
  static let tables = "analysis LEFT JOIN fingerprintGrid USING (content, version)"

  /// A statement whose arguments are the number of the content, the version and ``arguments(_:)``.
  static func insertion(_ conflict: BatchWriter.Conflict) -> String {
    conflict.insertion(
      into: "analysis (content, version, \(columns))",
      values: "(?, ?\(String(repeating: ", ?", count: columnNames.count)))")
  }

  /// The values of ``columns``.
  static func arguments(_ analysis: ImageAnalysis) throws -> StatementArguments {
    let vibe = analysis.vibe
    return [
      analysis.size.width, analysis.size.height, PaletteBlob.encode(analysis.palette), vibe.brightness,
      vibe.contrast, vibe.tonalRange, vibe.saturation, vibe.warmth, vibe.colorfulness, vibe.hueVariety,
      vibe.energy, vibe.weight, vibe.castKelvin, vibe.key.rawValue, vibe.harmony.template.rawValue,
      vibe.harmony.rotationDegrees, vibe.harmony.deviationDegrees, try NamedVibesText.encode(vibe.named),
      analysis.captureSeconds, analysis.fingerprint.map(FingerprintBlob.encode),
    ]
  }

  /// The analysis in a row of ``allColumns``, from the column `start`.
  ///
  /// - Throws: ``DamagedRecord`` when it holds none.
  static func analysis(_ row: Row, from start: Int = 0) throws -> ImageAnalysis {
    let found = try searched(row, from: start).analysis
    let hashes: Data? = try row.optionalValue(at: start + 19)
    let luma: Data? = try row.optionalValue(at: start + 20)
    return ImageAnalysis(
      size: found.size, palette: found.palette, vibe: found.vibe, captureSeconds: found.captureSeconds,
      fingerprint: try FingerprintBlob.decode(hashes, luma: luma))
  }

  /// What a search needs of an analysis, in a row of ``columns``, from the column `start`.
  ///
  /// - Returns: The analysis without its fingerprint, and of that the perceptual hash.
  /// - Throws: ``DamagedRecord`` when it holds none.
  static func searched(
    _ row: Row, from start: Int
  ) throws -> (analysis: ImageAnalysis, perceptualHash: UInt64?) {
    let (width, height) = (try row.value(Int.self, at: start), try row.value(Int.self, at: start + 1))
    guard width >= 1, height >= 1 else {
      throw DamagedRecord(reason: "a picture measures \(width)×\(height)")
    }
    let analysis = ImageAnalysis(
      size: PixelSize(width: width, height: height),
      palette: try PaletteBlob.decode(try row.value(at: start + 2)),
      vibe: try vibe(row, from: start), captureSeconds: try captureSeconds(row, at: start + 18))
    let hashes: Data? = try row.optionalValue(at: start + 19)
    return (analysis, try hashes.map(FingerprintBlob.perceptualHash))
  }

  private static func captureSeconds(_ row: Row, at index: Int) throws -> Int64? {
    let seconds: Int64? = try row.optionalValue(at: index)
    guard seconds.map(WallClock.range.contains) ?? true else {
      throw DamagedRecord(reason: "a picture was taken outside of the years 1 to 9999")
    }
    return seconds
  }

  private static func vibe(_ row: Row, from start: Int) throws -> Vibe {
    Vibe(
      brightness: try row.value(at: start + 3), contrast: try row.value(at: start + 4),
      tonalRange: try row.value(at: start + 5),
      saturation: try row.value(at: start + 6), warmth: try row.value(at: start + 7),
      colorfulness: try row.value(at: start + 8),
      hueVariety: try row.value(at: start + 9), energy: try row.value(at: start + 10),
      weight: try row.value(at: start + 11),
      castKelvin: try row.optionalValue(at: start + 12), key: try row.namedCase(at: start + 13),
      harmony: ColorHarmony(
        template: try row.namedCase(at: start + 14), rotationDegrees: try row.value(at: start + 15),
        deviationDegrees: try row.value(at: start + 16)),
      named: try NamedVibesText.decode(try row.value(at: start + 17)))
  }
}
