public import Duplicates
public import Imaging

/// The pictures of a library that are there more than once.
///
/// Nothing is ever deleted.
public struct DuplicateReport: Sendable, Hashable {
  /// The groups, those whose copies take most room first, then by the path of the picture to keep.
  public let groups: [DuplicateGroup]
  /// The number of files that were compared.
  public let files: Int
  /// How many of them could only be compared by their bytes, because they have not been indexed since there are
  /// fingerprints.
  public let filesWithoutFingerprint: Int
  /// How many files of groups are not there any more or have changed since they were indexed; they are left out of
  /// groups of which something is there.
  public let filesVanished: Int

  /// The number of files beside those to keep.
  public var copies: Int { groups.reduce(0) { $0 + $1.pictures.count - 1 } }

  /// What the files beside those to keep take, in bytes.
  public var copiedBytes: Int64 { groups.reduce(0) { $0 + $1.copiedBytes } }
}

/// Files that show the same picture.
public struct DuplicateGroup: Sendable, Hashable {
  /// The files, best first; the first is the one to keep.
  public let pictures: [DuplicatePicture]

  /// What all but the first take, in bytes.
  public var copiedBytes: Int64 { pictures.dropFirst().reduce(0) { $0 + $1.byteCount } }
}

/// A file of a group.
public struct DuplicatePicture: Sendable, Hashable {
  /// The absolute path.
  public let path: String
  /// The size of the upright picture, in pixels; nil if only bytes were compared.
  public let size: PixelSize?
  /// The size of the file, in bytes.
  public let byteCount: Int64
  /// Why it belongs to the group; nil for the picture to keep.
  public let relation: DuplicateRelation?
}

/// What makes a file a copy of another one of its group.
public struct DuplicateRelation: Sendable, Hashable {
  /// In what respect they are the same.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Byte for byte.
    case identicalBytes
    /// Pixel for pixel.
    case identicalPixels
    /// Both show the whole picture.
    case sameView
    /// This one shows a part of the other.
    case cropped
    /// The other is a part of this one: a frame, or less cut away.
    case wider
  }

  /// In what respect they are the same.
  public let kind: Kind
  /// The file that this one was compared with; not always the one to keep.
  public let reference: String
  /// How the reference must be turned to lie as this one.
  public let turn: PictureTurn
  /// How well the structure agrees, 0…1.
  public let similarity: Double
  /// The share of the area of the one that shows more that the other shows too, 0…1.
  public let coverage: Double
  /// Whether the number of pixels differs by more than a part would explain.
  public let isResized: Bool
  /// Whether brightness, contrast or a part of the picture was visibly changed.
  public let isEdited: Bool
  /// Whether pixels were compared in full; false where only those at the size of the analysis were.
  public let isConfirmed: Bool

  /// A relation that says no more than its kind.
  init(_ kind: Kind, reference: String, isConfirmed: Bool = true) {
    self.kind = kind
    self.reference = reference
    self.isConfirmed = isConfirmed
    (turn, similarity, coverage, isResized, isEdited) = (.upright, 1, 1, false, false)
  }

  /// The same with another reference.
  init(_ other: DuplicateRelation, reference: String) {
    kind = other.kind
    self.reference = reference
    (turn, similarity, coverage) = (other.turn, other.similarity, other.coverage)
    (isResized, isEdited, isConfirmed) = (other.isResized, other.isEdited, other.isConfirmed)
  }

  /// The relation that a link tells of.
  ///
  /// - Parameters:
  ///   - match: How the two belong together.
  ///   - isInner: Whether this file, and not the reference, is the smaller one of the match.
  ///   - size: The size of this file, in pixels.
  ///   - reference: The path and size of the other.
  init(
    _ match: PictureMatch, isInner: Bool, size: PixelSize, reference: (path: String, size: PixelSize)
  ) {
    kind = match.isPart ? (isInner ? .cropped : .wider) : .sameView
    self.reference = reference.path
    turn = isInner ? match.turn.inverse : match.turn
    similarity = match.similarity
    coverage = match.coverage
    isEdited = match.isEdited
    isConfirmed = true
    let expected = Double(reference.size.area) * (isInner ? match.coverage : 1 / match.coverage)
    // Crops are measured to about a hundredth of each side.
    isResized = abs(Double(size.area) / expected - 1) > (match.isPart ? 0.06 : 0.005)
  }
}
