/// What to look for when looking for duplicates.
public struct DuplicateOptions: Sendable, Hashable {
  /// Folders or single pictures to look among; empty for the whole catalog.
  public var folders: [String] = []
  /// How different copies may be.
  public var level = DuplicateLevel.crops
  /// How many pictures are decoded in full, at most, to make sure that pixels are identical; beyond that the
  /// pixels at the size of the analysis are the witness.
  public var confirmationLimit = 2_000

  /// Makes options of defaults.
  public init() {}
}

/// How different two pictures may be and still count as the same; each level includes those before it.
public enum DuplicateLevel: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The same bytes, under another name.
  case bytes
  /// The same pixels: another format without loss, other metadata.
  case pixels
  /// The whole picture: resized, recompressed, edited a little, turned, mirrored.
  case edits
  /// A part of it too: cropped, framed, straightened.
  case crops

  /// Orders levels from the strictest on.
  public static func < (first: DuplicateLevel, second: DuplicateLevel) -> Bool { first.rank < second.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
