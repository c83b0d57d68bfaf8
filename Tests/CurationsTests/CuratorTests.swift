import Curations
import Embeddings
import Imaging
import Recommendations
import Testing

@Suite("Curator")
struct CuratorTests {
  typealias Sample = CurationSample

  /// Ten pictures, the relevant half orange and blue by turns, all blue behind.
  static let mixed = (0..<12).map { id in
    Sample.picture(
      id, relevance: 1 - Double(id) / 30,
      palette: id.isMultiple(of: 3) && id > 0 ? Sample.orange : Sample.blue)
  }

  @Test("Without cohesion and diversity the most relevant are chosen")
  func mostRelevant() throws {
    let curation = try Curator().curate(Self.mixed, for: Sample.request(4))
    #expect(Set(curation.ids) == [0, 1, 2, 3])
  }

  @Test("With cohesion a picture of other colors gives way to one a little less relevant")
  func cohesion() throws {
    let curation = try Curator().curate(Self.mixed, for: Sample.request(4, cohesion: 1))
    #expect(Set(curation.ids) == [0, 1, 2, 4])
    let omission = try #require(curation.omissions.first { $0.id == 3 })
    guard case .farInColor(let fit, let than) = omission.reason else {
      Issue.record("\(omission.reason)")
      return
    }
    #expect(fit < than)
    let replacement = try #require(curation.picks.first { $0.id == omission.instead })
    #expect(replacement.id != 3)
  }

  @Test("With cohesion a dark picture is not mixed among light ones of the same hue")
  func darkPicture() throws {
    let pictures =
      [Sample.picture(0, palette: Sample.darkBlue)]
      + (1...5).map { Sample.picture($0, relevance: 0.9, palette: Sample.paleBlue) }
    let curation = try Curator().curate(pictures, for: Sample.request(4, cohesion: 1))
    #expect(!curation.ids.contains(0))
  }

  @Test("With diversity another subject is preferred to a further picture of the same")
  func diversity() throws {
    let pictures =
      (0..<4).map { Sample.picture($0, relevance: 1 - Double($0) / 100) }
      + [Sample.picture(4, relevance: 0.94, subject: 3)]
    let plain = try Curator().curate(pictures, for: Sample.request(3))
    #expect(!plain.ids.contains(4))
    let varied = try Curator().curate(pictures, for: Sample.request(3, diversity: 0.9))
    #expect(varied.ids.contains(4))
  }

  @Test("The order of the candidates makes no difference")
  func anyOrder() throws {
    let request = Sample.request(5, cohesion: 0.5, diversity: 0.3)
    let forward = try Curator().curate(Self.mixed, for: request)
    let backward = try Curator().curate(Self.mixed.reversed(), for: request)
    #expect(forward == backward)
  }

  @Test("Equal pictures are chosen by id")
  func ties() throws {
    let pictures = [7, 3, 9, 5].map { Sample.picture($0) }
    let curation = try Curator().curate(pictures, for: Sample.request(2))
    #expect(curation.ids == [3, 5])
  }

  @Test("The hero comes first and the others by falling relevance")
  func order() throws {
    var request = Sample.request(4)
    request.hero = 2
    let curation = try Curator().curate(Self.mixed, for: request)
    #expect(curation.ids == [2, 0, 1, 3])
    #expect(curation.hero == 2)
  }

  @Test("Pinned pictures are on the board though others are better")
  func pins() throws {
    var request = Sample.request(3, cohesion: 1)
    request.pinned = [9, 11]
    let curation = try Curator().curate(Self.mixed, for: request)
    #expect(curation.ids.contains(9) && curation.ids.contains(11))
    #expect(curation.picks.filter(\.isPinned).map(\.id) == [9, 11])
  }

  @Test("More pins than pictures asked for all stay")
  func manyPins() throws {
    var request = Sample.request(2)
    request.pinned = [1, 5, 6, 8]
    let curation = try Curator().curate(Self.mixed, for: request)
    #expect(Set(curation.ids) == [1, 5, 6, 8])
  }

  @Test("Excluded pictures are left out and listed")
  func exclusion() throws {
    var request = Sample.request(3)
    request.excluded = [0, 77]
    let curation = try Curator().curate(Self.mixed, for: request)
    #expect(!curation.ids.contains(0))
    #expect(curation.omissions.filter { $0.reason == .excluded }.map(\.id) == [0])
  }

  @Test("Every candidate is on the board, left out for a reason, or counted")
  func accounting() throws {
    let pictures = (0..<200).map { Sample.picture($0, relevance: 1 - Double($0) / 200, subject: $0) }
    let curation = try Curator().curate(pictures, for: Sample.request(6, cohesion: 0.5))
    #expect(curation.picks.count == 6)
    #expect(curation.picks.count + curation.omissions.count + curation.uncomparedCount == 200)
    #expect(Set(curation.ids + curation.omissions.map(\.id)).count == 200 - curation.uncomparedCount)
  }

  @Test("Without palettes and embeddings relevance decides")
  func nothingKnown() throws {
    let pictures = (0..<5).map {
      CurationCandidate(
        id: $0, name: "\($0)", relevance: Double($0) / 5, embedding: nil, palette: nil, size: nil)
    }
    let curation = try Curator().curate(pictures, for: Sample.request(2, cohesion: 0.7, diversity: 0.5))
    #expect(curation.ids == [4, 3])
    #expect(curation.harmony == nil)
  }

  @Test("One picture makes a board of one")
  func single() throws {
    let curation = try Curator().curate([Sample.picture(4)], for: Sample.request(9, cohesion: 0.5))
    #expect(curation.ids == [4])
    #expect(curation.picks.first?.paletteFit == nil)
    #expect(curation.sentences.contains { $0.contains("9 were asked for") })
  }
}
