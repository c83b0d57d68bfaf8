internal import Catalog
internal import Vibes

/// The columns of a mapped snapshot other than the vectors, checked to hold nothing impossible that would
/// stop a reader.
struct PictureColumns: Sendable {
  let contents: Column<RowContents>
  let colors: Column<SwatchColors>
  let shares: Column<SwatchShares>
  /// In the order of `VibeMetric.allCases`.
  let metrics: [Column<Double>]
  /// In the order of `NamedVibe.allCases`.
  let named: [Column<Double>]
  let castKelvin: Column<Double>
  let tonalKeys: Column<UInt8>
  let harmonyTemplates: Column<UInt8>
  let harmonyRotations: Column<Double>
  let harmonyDeviations: Column<Double>
  let captured: Column<Int64>
  let widths: Column<UInt32>
  let heights: Column<UInt32>
  let byteCounts: Column<Int64>
  let modified: Column<Int64>
  let perceptualHashes: Column<UInt64>
  let contentHashes: Column<HashBytes>
  let hashOrder: Column<UInt32>
  let paths: PathTable

  /// - Throws: ``Damage``.
  init(_ sections: SectionTable) throws {
    contents = try sections.column(.contents)
    colors = try sections.column(.swatchColors)
    shares = try sections.column(.swatchShares)
    metrics = try VibeMetric.allCases.map { try sections.column(.metric($0)) }
    named = try NamedVibe.allCases.map { try sections.column(.named($0)) }
    castKelvin = try sections.column(.castKelvin)
    tonalKeys = try sections.column(.tonalKeys)
    harmonyTemplates = try sections.column(.harmonyTemplates)
    harmonyRotations = try sections.column(.harmonyRotations)
    harmonyDeviations = try sections.column(.harmonyDeviations)
    captured = try sections.column(.captured)
    widths = try sections.column(.widths)
    heights = try sections.column(.heights)
    byteCounts = try sections.column(.byteCounts)
    modified = try sections.column(.modified)
    perceptualHashes = try sections.column(.perceptualHashes)
    contentHashes = try sections.column(.contentHashes)
    hashOrder = try sections.column(.hashOrder)
    paths = try PathTable(sections)
    try checkLooks(count: sections.count)
  }

  /// Makes sure that every analysis has a size, a swatch, a key and a template.
  ///
  /// These columns are short. What is wrong with figures is put right where they are read instead: reading all
  /// of them here would take longer than a query.
  private func checkLooks(count: Int) throws {
    let keys = (0...UInt8.max).map { TonalKey(letter: $0) != nil }
    let templates = (0...UInt8.max).map { HarmonyTemplate(letter: $0) != nil }
    for place in 0..<count where contents[place].contains(.analysis) {
      guard keys[Int(tonalKeys[place])], templates[Int(harmonyTemplates[place])], widths[place] > 0,
        heights[place] > 0, colors[place].isPalette
      else { throw Damage("the look of picture \(place) cannot be read") }
    }
  }
}

/// A content hash as it lies in the file.
struct HashBytes: BitwiseCopyable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  var contentHash: ContentHash {
    let hash = withUnsafeBytes(of: words) { ContentHash(copying: $0) }
    guard let hash else { preconditionFailure("four words have 32 bytes") }
    return hash
  }
}
