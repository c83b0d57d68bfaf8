internal import Vibes

/// One figure of every picture, or a part of the file that is none of those: what a section holds.
///
/// A section is found by its name, so columns can be added without moving others.
struct SnapshotColumn: Hashable {
  /// At most ``nameSize`` bytes of ASCII.
  let name: String
  /// The bytes of a row; 1 for what has no rows.
  let width: Int

  static let nameSize = 24

  static let vectorScales = SnapshotColumn(name: "vector.scales", width: 4)
  static let vectorResiduals = SnapshotColumn(name: "vector.residuals", width: 4)
  static let contentHashes = SnapshotColumn(name: "file.hashes", width: 32)
  /// The places by rising content hash, equal ones by place.
  static let hashOrder = SnapshotColumn(name: "file.hashOrder", width: 4)
  static let byteCounts = SnapshotColumn(name: "file.byteCounts", width: 8)
  static let modified = SnapshotColumn(name: "file.modified", width: 8)
  /// Where the bytes of each path end, counted from the beginning of all paths.
  static let pathEnds = SnapshotColumn(name: "file.pathEnds", width: 8)
  static let paths = SnapshotColumn(name: "file.paths", width: 1)
  /// What there is of a picture, as ``RowContents``.
  static let contents = SnapshotColumn(name: "contents", width: 1)
  static let captured = SnapshotColumn(name: "captured", width: 8)
  static let widths = SnapshotColumn(name: "size.widths", width: 4)
  static let heights = SnapshotColumn(name: "size.heights", width: 4)
  /// Six swatches of four bytes: red, green, blue and 1; all 0 where there are no more.
  static let swatchColors = SnapshotColumn(name: "palette.colors", width: 24)
  static let swatchShares = SnapshotColumn(name: "palette.shares", width: 48)
  static let castKelvin = SnapshotColumn(name: "vibe.castKelvin", width: 8)
  /// The first letter of the key's name.
  static let tonalKeys = SnapshotColumn(name: "vibe.key", width: 1)
  /// The template's letter.
  static let harmonyTemplates = SnapshotColumn(name: "harmony.template", width: 1)
  static let harmonyRotations = SnapshotColumn(name: "harmony.rotation", width: 8)
  static let harmonyDeviations = SnapshotColumn(name: "harmony.deviation", width: 8)
  static let perceptualHashes = SnapshotColumn(name: "picture.hashes", width: 8)

  static func vectorCodes(count: Int) -> SnapshotColumn { SnapshotColumn(name: "vector.codes", width: count) }

  /// The components in single precision, padded with zeros.
  static func vectors(count: Int) -> SnapshotColumn {
    SnapshotColumn(name: "vector.values", width: 4 * count)
  }

  static func metric(_ metric: VibeMetric) -> SnapshotColumn {
    SnapshotColumn(name: "vibe." + metric.rawValue, width: 8)
  }

  static func named(_ vibe: NamedVibe) -> SnapshotColumn {
    SnapshotColumn(name: "named." + vibe.rawValue, width: 8)
  }
}

/// What there is of a picture beyond its file.
struct RowContents: OptionSet {
  let rawValue: UInt8

  static let embedding = RowContents(rawValue: 1)
  static let analysis = RowContents(rawValue: 2)
  static let captured = RowContents(rawValue: 4)
  static let castKelvin = RowContents(rawValue: 8)
  static let perceptualHash = RowContents(rawValue: 16)
}
