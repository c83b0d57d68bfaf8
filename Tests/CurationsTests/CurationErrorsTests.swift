import Curations
import Embeddings
import Testing

@Suite("What a curation refuses")
struct CurationErrorsTests {
  typealias Sample = CurationSample

  static func code(_ pictures: [CurationCandidate], _ change: (inout CurationRequest) -> Void)
    -> CurationsError.Code?
  {
    var request = CurationRequest()
    change(&request)
    do {
      _ = try Curator().curate(pictures, for: request)
      return nil
    } catch {
      return error.code
    }
  }

  static let two = [Sample.picture(0), Sample.picture(1)]

  @Test("A count outside 1…500", arguments: [0, -3, 501, Int.max, Int.min])
  func count(_ count: Int) {
    #expect(Self.code(Self.two) { $0.count = count } == .invalidRequest)
  }

  @Test("A cohesion or diversity outside 0…1", arguments: [-0.1, 1.1, .nan, .infinity])
  func numbers(_ value: Double) {
    #expect(Self.code(Self.two) { $0.cohesion = value } == .invalidRequest)
    #expect(Self.code(Self.two) { $0.diversity = value } == .invalidRequest)
  }

  @Test("A pin or hero that is no candidate")
  func unknown() {
    #expect(Self.code(Self.two) { $0.pinned = [5] } == .unknownPicture)
    #expect(Self.code(Self.two) { $0.hero = 5 } == .unknownPicture)
  }

  @Test("A pin that is also excluded, named in the error")
  func contradiction() throws {
    var request = CurationRequest()
    request.pinned = [1]
    request.excluded = [1]
    let error = #expect(throws: CurationsError.self) { try Curator().curate(Self.two, for: request) }
    #expect(error?.code == .contradiction)
    #expect(error?.description.contains("picture-1.jpg") == true)
  }

  @Test("Nothing to choose from")
  func empty() {
    #expect(Self.code([]) { _ in } == .tooFew)
    #expect(Self.code(Self.two) { $0.excluded = [0, 1] } == .tooFew)
  }

  @Test("Two pictures with one id")
  func sameID() {
    #expect(Self.code([Sample.picture(1), Sample.picture(1)]) { _ in } == .mismatch)
  }

  @Test("Embeddings of two models")
  func models() {
    let other = CurationCandidate(
      id: 7, name: "other.jpg", embedding: Embedding(normalizing: [1, 2, 3]), palette: nil, size: nil)
    #expect(Self.code(Self.two + [other]) { _ in } == .mismatch)
  }

  @Test("A relevance that is no number counts as 0, one outside 0…1 as the nearest end")
  func relevance() {
    let values = [Double.nan, -2, 3, .infinity].map {
      CurationCandidate(id: 0, name: "", relevance: $0, embedding: nil, palette: nil, size: nil).relevance
    }
    #expect(values == [0, 0, 1, 1])
  }
}
