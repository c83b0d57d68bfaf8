internal import PinPalettesKit
internal import Recommendations

/// What a search found.
struct SearchAnswerBody: Sendable {
  private let answer: LibraryAnswer
  private let tookMs: Double

  init(_ answer: LibraryAnswer, took duration: Duration) {
    self.answer = answer
    tookMs = (duration / .milliseconds(1)).rounded(to: 1)
  }

  /// The answer as JSON: of each picture what lists have, where it stands, and why.
  var json: [UInt8] {
    var writer = JSONWriter(capacity: 768 * (answer.pictures.count + 1))
    writer.object { writer in
      writer.key("items")
      writer.array(answer.pictures) { writer, found in
        writer.object { writer in
          PictureItem(found.picture).write(to: &writer)
          Self.writeStanding(of: found.result, to: &writer)
        }
      }
      writer.key("matches")
      writer.number(answer.matches)
      writer.key("total")
      writer.number(answer.total)
      writer.key("next")
      writer.number(answer.next)
      writer.key("tookMs")
      writer.number(tookMs)
    }
    return writer.bytes
  }

  private static func writeStanding(of result: SearchResult, to writer: inout JSONWriter) {
    writer.key("rank")
    writer.number(result.rank)
    writer.key("score")
    writer.number(result.score.rounded(to: 4))
    writer.key("similarity")
    writer.number(result.similarity.map { $0.rounded(to: 4) })
    writer.key("why")
    writer.array(result.explanation.sentences) { $0.text($1) }
  }
}
