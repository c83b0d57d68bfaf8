import Curations
import Testing

@Suite("Sentences of a curation")
struct CurationSentencesTests {
  typealias Sample = CurationSample

  @Test("Each pick has a sentence, in order, and the hero leads")
  func picks() throws {
    let curation = try Curator().curate(CuratorTests.mixed, for: Sample.request(4, cohesion: 1))
    let sentences = curation.sentences
    #expect(sentences.first?.hasPrefix("4 pictures of 12") == true)
    #expect(
      sentences.dropFirst().prefix(4).enumerated().allSatisfy { $0.element.hasPrefix("\($0.offset + 1). ") })
    #expect(sentences.dropFirst().first?.contains("leads the board") == true)
  }

  @Test("A more relevant picture that was left out for its colors is told of")
  func omission() throws {
    let curation = try Curator().curate(CuratorTests.mixed, for: Sample.request(4, cohesion: 1))
    #expect(
      curation.sentences.contains { $0.hasPrefix("Without picture-3.jpg, number 4: its colors fit by") })
  }

  @Test("A color that no other picture has is named")
  func addedColor() throws {
    var request = Sample.request(3)
    request.pinned = [1]
    let pictures = [
      Sample.picture(0), Sample.picture(1, palette: Sample.palette("#e50000", "#7fb0d8")), Sample.picture(2),
    ]
    let curation = try Curator().curate(pictures, for: request)
    #expect(curation.picks.first { $0.id == 1 }?.addedColor == "red")
    #expect(curation.picks.first { $0.id == 2 }?.addedColor == nil)
  }

  @Test("The odd one's colors are set against the others'")
  func oddOne() throws {
    let fit = try BoardJudge().judge(
      BoardJudgeTests.coherent + [Sample.picture(50, palette: Sample.darkBlue, subject: 4)],
      library: BoardJudgeTests.library)
    let sentence = try #require(fit.sentences.first { $0.hasPrefix("picture-50.jpg is") })
    #expect(sentence.contains("odd one out"))
    #expect(sentence.contains("darker"))
  }
}
