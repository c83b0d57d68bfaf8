internal import Catalog
internal import ColorScience
internal import Duplicates
public import Embeddings
internal import Imaging
internal import Palettes
internal import Vibes

/// Pictures as comma-separated values: a header, then one row a picture, for spreadsheets and data frames.
///
/// Source: RFC 4180. Lines end in CR LF as its section 2 has it; numbers are the shortest decimals that
/// read back as the same doubles; what is unknown is empty.
public struct PictureTable: Sendable {
  /// The models, each of which has a column with the rows of its vectors.
  public let models: [ModelIdentity]

  /// Makes a table with columns for some models.
  public init(models: [ModelIdentity]) { self.models = models }

  /// The row of names.
  public var header: [UInt8] {
    let columns =
      ["row", "path", "sha256", "bytes", "modified", "width", "height", "colors", "shares"]
      + [
        "brightness", "contrast", "tonal_range", "saturation", "warmth", "colorfulness", "hue_variety",
        "energy", "weight", "cast_kelvin", "key", "harmony", "harmony_rotation", "harmony_deviation",
      ]
      + NamedVibe.allCases.map { Self.snakeCase($0.rawValue) } + ["captured", "perceptual_hash"]
      + models.map { "row \($0)" }
    return Self.line(columns)
  }

  /// The row of a picture.
  ///
  /// `colors` and `shares` are lists with spaces between; `row NAME@REVISION` is the row of the picture's
  /// vector in the file of that model.
  public func row(of record: PictureRecord) -> [UInt8] {
    let file = record.file
    var fields = [
      "\(record.row)", file.path, "\(file.contentHash)", "\(file.byteCount)",
      Timestamp.text(nanoseconds: file.modifiedNanoseconds),
    ]
    if let analysis = record.analysis {
      fields += Self.fields(of: analysis)
    } else {
      fields += [String](repeating: "", count: 20 + NamedVibe.allCases.count)
    }
    fields += models.indices.map { model in
      record.vectors.first { $0.model == model }.map { "\($0.row)" } ?? ""
    }
    return Self.line(fields)
  }

  private static func fields(of analysis: ImageAnalysis) -> [String] {
    let (swatches, vibe) = (analysis.palette.swatches, analysis.vibe)
    let metrics = [
      vibe.brightness, vibe.contrast, vibe.tonalRange, vibe.saturation, vibe.warmth, vibe.colorfulness,
      vibe.hueVariety, vibe.energy, vibe.weight,
    ]
    return [
      "\(analysis.size.width)", "\(analysis.size.height)",
      swatches.map(\.color.hex).joined(separator: " "),
      swatches.map { "\($0.share)" }.joined(separator: " "),
    ] + metrics.map(\.description) + [
      vibe.castKelvin?.description ?? "", vibe.key.rawValue, vibe.harmony.word,
      "\(vibe.harmony.rotationDegrees)", "\(vibe.harmony.deviationDegrees)",
    ] + NamedVibe.allCases.map { "\(vibe.named[$0])" } + [
      analysis.captureSeconds.map(WallClock.text) ?? "",
      analysis.fingerprint.map { FingerprintText.hex($0.perceptualHash) } ?? "",
    ]
  }

  private static func line(_ fields: [String]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      append(field, to: &line)
    }
    return line + [0x0D, 0x0A]
  }

  /// Adds a field, in quotes where it must be, with its own quotes doubled.
  private static func append(_ field: String, to line: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let special: [UInt8] = [UInt8(ascii: ","), quote, 0x0D, 0x0A]
    guard field.utf8.contains(where: special.contains) else {
      line += field.utf8
      return
    }
    line.append(quote)
    for byte in field.utf8 {
      if byte == quote { line.append(quote) }
      line.append(byte)
    }
    line.append(quote)
  }

  /// `golden_hour` for `goldenHour`.
  private static func snakeCase(_ name: String) -> String {
    name.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
  }
}
