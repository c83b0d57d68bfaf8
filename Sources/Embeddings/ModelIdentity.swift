/// Which model made an embedding; embeddings of different identities are never compared.
public struct ModelIdentity: Sendable, Hashable {
  /// The model's name, such as `pinclip`.
  public let name: String
  /// The revision of its weights and preprocessing, such as `1`.
  public let revision: String

  /// Makes an identity.
  public init(name: String, revision: String) {
    self.name = name
    self.revision = revision
  }
}

extension ModelIdentity: CustomStringConvertible {
  /// `pinclip@1`.
  public var description: String { "\(name)@\(revision)" }
}
