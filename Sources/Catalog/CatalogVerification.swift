/// What a look at every record of a catalog found.
public struct CatalogVerification: Sendable, Hashable {
  /// The damage found first, at most as many as were asked for.
  public let damage: [Damage]
  /// All damage found, also what ``damage`` has no room for.
  public let damageCount: Int
  /// The files that were looked up.
  public let files: Int
  /// The analyses that were read.
  public let analyses: Int
  /// The embeddings that were read.
  public let embeddings: Int

  /// Whether everything is as it was written.
  public var isSound: Bool { damageCount == 0 }

  /// One record that cannot be what was written.
  public struct Damage: Sendable, Hashable {
    /// The path of the picture, the digest of a content that no file has, or the path of the catalog.
    public let subject: String
    /// What is wrong, as a clause.
    public let reason: String

    /// Names a damage.
    public init(subject: String, reason: String) {
      self.subject = subject
      self.reason = reason
    }
  }

  /// Makes a result.
  public init(damage: [Damage], damageCount: Int, files: Int, analyses: Int, embeddings: Int) {
    self.damage = damage
    self.damageCount = damageCount
    self.files = files
    self.analyses = analyses
    self.embeddings = embeddings
  }
}
