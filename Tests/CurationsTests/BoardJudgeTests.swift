import Curations
import Embeddings
import Testing

@Suite("Board judge")
struct BoardJudgeTests {
  typealias Sample = CurationSample

  /// A library of eight subjects in four colors each.
  static let library: [CurationCandidate] = (100..<164).map { id in
    Sample.picture(
      id, palette: [Sample.blue, Sample.orange, Sample.darkBlue, Sample.paleBlue][(id / 8) % 4],
      subject: id % 8)
  }
  /// Five blue pictures of one subject.
  static let coherent = (0..<5).map { Sample.picture($0, palette: $0 == 2 ? Sample.paleBlue : Sample.blue) }
  static let stranger = Sample.picture(50, palette: Sample.orange, subject: 4)

  @Test("A foreign picture is the odd one out")
  func odd() throws {
    let fit = try BoardJudge().judge(Self.coherent + [Self.stranger], library: Self.library)
    let odd = try #require(fit.oddOneOut)
    #expect(odd.id == 50)
    #expect(odd.isOddInLook && odd.isOddInColor)
    #expect(odd.gap >= odd.threshold)
  }

  @Test("A board whose pictures all fit has no odd one")
  func none() throws {
    let fit = try BoardJudge().judge(Self.coherent, library: Self.library)
    #expect(fit.oddOneOut == nil)
    #expect(fit.replacements.isEmpty)
    #expect(fit.sentences.contains("No picture is the odd one out."))
  }

  @Test("Colors alone are to blame where the subject is the same")
  func colorsOnly() throws {
    let other = Sample.picture(50, palette: Sample.orange)
    let fit = try BoardJudge().judge(Self.coherent + [other], library: Self.library)
    let odd = try #require(fit.oddOneOut)
    #expect(odd.id == 50)
    #expect(odd.isOddInColor && !odd.isOddInLook)
    #expect(odd.contrast?.own.isEmpty == false)
  }

  @Test("A board that belongs together scores more than a mixed one")
  func score() throws {
    let good = try BoardJudge().judge(Self.coherent, library: Self.library)
    let mixed = try BoardJudge().judge(
      (0..<5).map { Sample.picture($0, palette: Sample.blue, subject: $0) }, library: Self.library)
    #expect(good.score > 90)
    #expect(good.score > mixed.score + 20)
    #expect((good.percentile ?? 0) > (mixed.percentile ?? 100))
  }

  @Test("Boards of random pictures score 50 on average")
  func randomScore() throws {
    let scores = try (0..<8).map { start in
      // One of each subject, colors as they come.
      let board = (0..<4).map { Self.library[(start * 11 + $0 * 17) % 64] }
      return try BoardJudge().judge(board, library: Self.library).score
    }
    let mean = scores.reduce(0, +) / Double(scores.count)
    #expect(abs(mean - 50) < 20)
  }

  @Test("Additions go with the board and raise the score of one with a stranger")
  func additions() throws {
    let fit = try BoardJudge().judge(Self.coherent + [Self.stranger], library: Self.library)
    #expect(fit.additions.count == 5)
    let subjects = fit.additions.prefix(2).map { $0.id % 8 }
    #expect(subjects.allSatisfy { $0 == 0 })
    #expect(fit.additions.first.map { $0.scoreAfter > fit.score } == true)
    #expect(fit.replacements.first.map { $0.scoreAfter > fit.score + 10 } == true)
  }

  @Test("A replacement's promised score is the one that the board then has")
  func promise() throws {
    let fit = try BoardJudge().judge(Self.coherent + [Self.stranger], library: Self.library)
    let best = try #require(fit.replacements.first)
    let picture = try #require(Self.library.first { $0.id == best.id })
    let after = try BoardJudge().judge(
      Self.coherent + [picture], library: Self.library + [Self.stranger])
    // The sample to measure against has changed by two pictures.
    #expect(abs(after.score - best.scoreAfter) < 3)
  }

  @Test("Members and their near-duplicates are not suggested")
  func noDuplicates() throws {
    let copies = Self.coherent.map {
      CurationCandidate(
        id: $0.id + 900, name: "copy of \($0.name)", embedding: $0.embedding, palette: $0.palette,
        size: $0.size)
    }
    let fit = try BoardJudge().judge(Self.coherent, library: Self.library + copies + Self.coherent)
    #expect(fit.additions.allSatisfy { $0.id >= 100 && $0.id < 200 })
  }

  @Test("Without a library the scale is that of photographs and the stranger is found too")
  func noLibrary() throws {
    let fit = try BoardJudge().judge(Self.coherent + [Self.stranger])
    #expect(fit.scale == .photographs)
    #expect(fit.percentile == nil)
    #expect(fit.oddOneOut?.id == 50)
    #expect(fit.additions.isEmpty)
  }

  @Test("The order of the library makes no difference")
  func libraryOrder() throws {
    let one = try BoardJudge().judge(Self.coherent, library: Self.library)
    let other = try BoardJudge().judge(Self.coherent, library: Self.library.reversed())
    #expect(one == other)
  }

  @Test("Three pictures have no odd one, one picture cannot be judged")
  func small() throws {
    let fit = try BoardJudge().judge([Self.coherent[0], Self.coherent[1], Self.stranger])
    #expect(fit.oddOneOut == nil)
    #expect(fit.members.allSatisfy { $0.gap == nil })
    let error = #expect(throws: CurationsError.self) { try BoardJudge().judge([Self.stranger]) }
    #expect(error?.code == .tooFew)
  }

  @Test("A board without embeddings is judged by its colors")
  func colorsDecide() throws {
    func plain(_ id: Int, _ hexes: String) -> CurationCandidate {
      CurationCandidate(id: id, name: "\(id)", embedding: nil, palette: Sample.palette(hexes), size: nil)
    }
    let fit = try BoardJudge().judge(
      [
        plain(0, "#1d4e89"), plain(1, "#245792"), plain(2, "#2a5c96"), plain(3, "#1f5088"),
        plain(4, "#f0a35e"),
      ])
    #expect(fit.oddOneOut?.id == 4)
    #expect(fit.members.allSatisfy { $0.look == nil })
  }
}
