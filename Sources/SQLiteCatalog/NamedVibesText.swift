import Foundation
import Vibes

/// The scores of the named vibes as they are stored: a JSON object, its keys sorted.
///
/// Text that other programs can ask for, as in `namedVibes ->> 'noir' > 0.5`.
enum NamedVibesText {
  static func encode(_ scores: NamedVibeScores) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(scores), as: UTF8.self)
  }

  /// - Throws: ``DamagedRecord`` when the text is no such object.
  static func decode(_ text: String) throws -> NamedVibeScores {
    do {
      return try JSONDecoder().decode(NamedVibeScores.self, from: Data(text.utf8))
    } catch {
      throw DamagedRecord(reason: "the named vibes of a picture cannot be read")
    }
  }
}
