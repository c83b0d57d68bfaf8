extension NamedVibeScores: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ vibe: NamedVibe) { stringValue = vibe.rawValue }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads an object of all names and their scores.
  ///
  /// - Throws: `DecodingError` when a name is missing or a score is not within 0…1.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    try self.init { vibe in
      let key = Key(vibe)
      let score = try container.decode(Double.self, forKey: key)
      guard (0...1).contains(score) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: "the score \(score) is not within 0…1")
      }
      return score
    }
  }

  /// Writes an object of all names and their scores.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for vibe in NamedVibe.allCases { try container.encode(self[vibe], forKey: Key(vibe)) }
  }
}
