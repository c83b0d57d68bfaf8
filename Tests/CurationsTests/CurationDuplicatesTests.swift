import Curations
import Embeddings
import Imaging
import Testing

@Suite("Near-duplicates and small pictures of a curation")
struct CurationDuplicatesTests {
  typealias Sample = CurationSample

  /// The same picture again, with another id.
  static func copy(
    of picture: CurationCandidate, id: Int, relevance: Double, side: Int = 900
  ) -> CurationCandidate {
    CurationCandidate(
      id: id, name: "copy-\(id).jpg", relevance: relevance, embedding: picture.embedding,
      palette: picture.palette, size: PixelSize(width: side, height: side), perceptualHash: nil)
  }

  static let three = (0..<3).map { Sample.picture($0, relevance: 1 - Double($0) / 10) }

  @Test("Of two pictures of one embedding the more relevant is chosen and stands for the other")
  func byEmbedding() throws {
    let pictures = Self.three + [Self.copy(of: Self.three[0], id: 9, relevance: 0.99)]
    let curation = try Curator().curate(pictures, for: Sample.request(4))
    #expect(Set(curation.ids) == [0, 1, 2])
    #expect(curation.picks.first { $0.id == 0 }?.standsFor == [9])
    #expect(curation.omissions.first { $0.id == 9 }?.reason == .nearDuplicate(of: 0))
  }

  @Test("Pictures whose hashes differ in six bits are the same, in seven they are not")
  func byHash() throws {
    let base = Sample.picture(0, hash: 0)
    let six = try Curator().curate(
      [base, Sample.picture(1, relevance: 0.9, hash: 0b11_1111)], for: Sample.request(2))
    #expect(six.ids == [0])
    let seven = try Curator().curate(
      [base, Sample.picture(1, relevance: 0.9, hash: 0b111_1111)], for: Sample.request(2))
    #expect(seven.ids == [0, 1])
  }

  @Test("Of copies the clearly larger one is shown")
  func larger() throws {
    let small = Self.copy(of: Self.three[0], id: 8, relevance: 0.97, side: 300)
    let large = Self.copy(of: Self.three[0], id: 9, relevance: 0.96, side: 2000)
    let curation = try Curator().curate([small, large], for: Sample.request(2))
    #expect(curation.ids == [9])
    #expect(curation.picks.first?.standsFor == [8])
  }

  @Test("Two pinned copies both stay")
  func pinnedCopies() throws {
    var request = Sample.request(3)
    request.pinned = [0, 9]
    let pictures = Self.three + [Self.copy(of: Self.three[0], id: 9, relevance: 0.2)]
    let curation = try Curator().curate(pictures, for: request)
    #expect(Set(curation.ids).isSuperset(of: [0, 9]))
  }

  @Test("Without a rule copies are kept")
  func noRule() throws {
    var request = Sample.request(4)
    request.duplicates = nil
    let pictures = Self.three + [Self.copy(of: Self.three[0], id: 9, relevance: 0.5)]
    let curation = try Curator().curate(pictures, for: request)
    #expect(curation.ids.count == 4)
  }

  @Test("A tiny picture gives way to a larger one")
  func tiny() throws {
    let pictures = Self.three + [Sample.picture(5, relevance: 1, side: 40)]
    let curation = try Curator().curate(pictures, for: Sample.request(3))
    #expect(Set(curation.ids) == [0, 1, 2])
    #expect(curation.omissions.first { $0.id == 5 }?.reason == .tiny(shortSide: 40))
  }

  @Test("Tiny pictures are better than none")
  func onlyTiny() throws {
    let pictures = (0..<3).map { Sample.picture($0, side: 10) }
    let curation = try Curator().curate(pictures, for: Sample.request(3))
    #expect(curation.ids.count == 3)
    #expect(curation.omissions.isEmpty)
  }

  @Test("A large picture leads rather than a small one that answers a little better")
  func largeHero() throws {
    let pictures =
      [Sample.picture(0, relevance: 1, side: 130)] + (1..<4).map { Sample.picture($0, relevance: 0.98) }
    let curation = try Curator().curate(pictures, for: Sample.request(3))
    #expect(curation.hero != 0)
  }

  @Test("A strip of a picture does not lead")
  func panorama() throws {
    let strip = CurationCandidate(
      id: 0, name: "strip.jpg", relevance: 1, embedding: Sample.embedding(subject: 0, variant: 0),
      palette: Sample.blue, size: PixelSize(width: 16000, height: 800))
    let curation = try Curator().curate(
      [strip, Sample.picture(1, relevance: 0.98)], for: Sample.request(2))
    #expect(curation.ids == [1, 0])
  }
}
