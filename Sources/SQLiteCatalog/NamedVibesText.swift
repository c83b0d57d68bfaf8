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
    // A decoder of any JSON takes longer than all the rest of a record.
    if let scores = decodedAsEncoded(text) { return scores }
    do {
      return try JSONDecoder().decode(NamedVibeScores.self, from: Data(text.utf8))
    } catch {
      throw DamagedRecord(reason: "the named vibes of a picture cannot be read")
    }
  }

  /// The scores in a text that is byte for byte of the form in which ``encode(_:)`` writes; nil for any
  /// other, which may still be what is meant.
  private static func decodedAsEncoded(_ text: String) -> NamedVibeScores? {
    var text = text
    return text.withUTF8 { bytes in
      var scores = [Double](repeating: 0, count: members.count)
      var place = 0
      for member in members {
        for byte in member.opening {
          guard place < bytes.count, bytes[place] == byte else { return nil }
          place += 1
        }
        let start = place
        while place < bytes.count, isNumeral(bytes[place]) { place += 1 }
        let number = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
        guard let score = Double(number), (0...1).contains(score) else { return nil }
        scores[member.place] = score
      }
      guard place == bytes.count - 1, bytes[place] == UInt8(ascii: "}") else { return nil }
      var ordered = scores.makeIterator()
      return NamedVibeScores { _ in ordered.next() ?? 0 }
    }
  }

  /// What stands before each score, in the order of the keys, and where among all cases the score belongs.
  private static let members: [(opening: [UInt8], place: Int)] =
    NamedVibe.allCases.enumerated().sorted { $0.element.rawValue < $1.element.rawValue }.enumerated().map {
      (Array(($0 == 0 ? "{\"" : ",\"").utf8) + Array("\($1.element.rawValue)\":".utf8), $1.offset)
    }

  private static func isNumeral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "e"): true
    default: false
    }
  }
}
