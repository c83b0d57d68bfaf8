/// How one picture shows what another one shows.
public struct PictureMatch: Sendable, Hashable {
  /// How the smaller picture must be turned to lie as the larger.
  public let turn: PictureTurn
  /// How well their structure agrees once one is laid over the other, 0…1.
  ///
  /// The correlation of brightness differences between neighboring places, without the worst quarter of them:
  /// indifferent to brightness and contrast, tolerant to writing.
  public let similarity: Double
  /// The share of the larger picture's area that the smaller one shows; 1 where neither is a part of the other.
  public let coverage: Double
  /// Whether brightness, contrast or a part of the picture has visibly been changed.
  public let isEdited: Bool

  /// Makes a match.
  public init(turn: PictureTurn, similarity: Double, coverage: Double, isEdited: Bool) {
    self.turn = turn
    self.similarity = similarity
    self.coverage = coverage
    self.isEdited = isEdited
  }

  /// Whether one of the two is a part of the other: cropped, framed, or turned by a few degrees.
  public var isPart: Bool { coverage < 1 }
}
