import Curations
import PinPalettesKit

/// A judgement of a board before people: sentences, then each picture and how it fits.
enum BoardFitText {
  static func print(_ report: BoardFitReport) throws {
    for sentence in report.fit.sentences { try StandardOutput.print(sentence) }
    try StandardOutput.print("")
    for member in report.fit.members {
      let isOdd = member.id == report.fit.oddOneOut?.id
      let path = report.files[member.id]
      let columns = [
        member.fit.text(places: 0).padded(to: 3, right: true),
        Terminal.output.link(PicturePath.short(path).printable, toFile: path),
      ]
      try StandardOutput.print(columns.joined(separator: "  ") + (isOdd ? "  ← odd one out" : ""))
    }
  }
}

/// The JSON of a judgement.
struct BoardFitLine: Encodable {
  struct Member: Encodable {
    let path: String
    let fit: Double
    let look: Double?
    let colors: Double?
  }

  struct Suggestion: Encodable {
    let path: String
    let fit: Double
    let score_after: Double
  }

  struct OddOneOut: Encodable {
    let path: String
    let clearness: Double
    let in_look: Bool
    let in_color: Bool
  }

  let score: Double
  let percentile: Double?
  let scale: String
  let odd_one_out: OddOneOut?
  let members: [Member]
  let additions: [Suggestion]
  let replacements: [Suggestion]
  let sentences: [String]

  init(_ report: BoardFitReport) {
    let (fit, files) = (report.fit, report.files)
    func suggestion(_ suggestion: BoardFit.Suggestion) -> Suggestion {
      Suggestion(path: files[suggestion.id], fit: suggestion.fit, score_after: suggestion.scoreAfter)
    }
    score = fit.score
    percentile = fit.percentile
    scale = fit.scale.rawValue
    odd_one_out = fit.oddOneOut.map {
      OddOneOut(
        path: files[$0.id], clearness: $0.clearness, in_look: $0.isOddInLook, in_color: $0.isOddInColor)
    }
    members = fit.members.map {
      Member(path: files[$0.id], fit: $0.fit, look: $0.look, colors: $0.colors)
    }
    additions = fit.additions.map(suggestion)
    replacements = fit.replacements.map(suggestion)
    sentences = fit.sentences
  }
}
