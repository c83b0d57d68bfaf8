import Catalog
import ColorScience
import Embeddings
import Foundation
import Imaging
import LibrarySnapshots
import Palettes
import PinPalettesTesting
import Testing
import VectorSearch
import Vibes

struct LibrarySnapshotTests {
  private let records = (10..<40).map { SearchRecord.sample("/p/\($0).jpg", content: $0) }

  @Test func givesBackEveryFile() throws {
    let snapshot = try LibrarySnapshot(of: records)
    #expect(snapshot.count == 30)
    for (place, record) in records.enumerated() {
      let file = CatalogedFile(
        path: snapshot.path(at: place), byteCount: snapshot.byteCount(at: place),
        modifiedNanoseconds: snapshot.modifiedNanoseconds(at: place),
        contentHash: snapshot.contentHash(at: place))
      #expect(file == record.file)
      #expect(snapshot.withPath(at: place) { Array($0) } == Array(record.file.path.utf8))
    }
  }

  @Test func givesBackEveryLook() throws {
    let snapshot = try LibrarySnapshot(of: records)
    for (place, record) in records.enumerated() {
      let analysis = try #require(record.analysis)
      #expect(snapshot.size(at: place) == analysis.size)
      #expect(snapshot.palette(at: place) == analysis.palette)
      #expect(Array(snapshot.swatches(at: place)) == analysis.palette.swatches)
      #expect(snapshot.vibe(at: place) == analysis.vibe)
      #expect(snapshot.captureSeconds(at: place) == analysis.captureSeconds)
      #expect(snapshot.perceptualHash(at: place) == record.perceptualHash)
    }
  }

  @Test func givesEveryFigureOfAVibeByItself() throws {
    let snapshot = try LibrarySnapshot(of: records)
    for (place, record) in records.enumerated() {
      let vibe = try #require(record.analysis?.vibe)
      for metric in VibeMetric.allCases { #expect(snapshot.metric(metric, at: place) == vibe[metric]) }
      for named in NamedVibe.allCases { #expect(snapshot.score(of: named, at: place) == vibe.named[named]) }
      #expect(snapshot.castKelvin(at: place) == vibe.castKelvin)
      #expect(snapshot.tonalKey(at: place) == vibe.key)
      #expect(snapshot.harmony(at: place) == vibe.harmony)
    }
  }

  @Test func givesBackEveryEmbeddingToTheLastBit() throws {
    let snapshot = try LibrarySnapshot(of: records)
    #expect(records.indices.map { snapshot.embedding(at: $0) } == records.map(\.embedding))
  }

  @Test func tellsWhenAPictureWasTaken() throws {
    let sample = ImageAnalysis.sample(1)
    let taken = SearchRecord(
      file: .sample("/a"),
      analysis: ImageAnalysis(
        size: sample.size, palette: sample.palette, vibe: sample.vibe, captureSeconds: -7),
      perceptualHash: nil, embedding: nil)
    #expect(try LibrarySnapshot(of: [taken]).captureSeconds(at: 0) == -7)
  }

  @Test func knowsWhatIsNotKnown() throws {
    let bare = SearchRecord(file: .sample("/a"), analysis: nil, perceptualHash: nil, embedding: nil)
    let snapshot = try LibrarySnapshot(of: [bare])
    #expect(!snapshot.hasAnalysis(at: 0))
    #expect(snapshot.size(at: 0) == nil)
    #expect(snapshot.palette(at: 0) == nil)
    #expect(snapshot.swatches(at: 0).isEmpty)
    #expect(snapshot.vibe(at: 0) == nil)
    #expect(snapshot.metric(.warmth, at: 0) == nil)
    #expect(snapshot.score(of: .noir, at: 0) == nil)
    #expect(snapshot.perceptualHash(at: 0) == nil)
    #expect(snapshot.captureSeconds(at: 0) == nil)
    #expect(snapshot.embedding(at: 0) == nil)
  }

  @Test func keepsTheSixLargestSwatches() throws {
    let sample = ImageAnalysis.sample(1)
    let swatches = (1...8).map {
      Swatch(color: .init(red: UInt8($0), green: 0, blue: 0), share: Double($0) / 36)
    }
    let record = SearchRecord(
      file: .sample("/a"),
      analysis: ImageAnalysis(size: sample.size, palette: Palette(swatches: swatches), vibe: sample.vibe),
      perceptualHash: nil, embedding: nil)
    let found = try LibrarySnapshot(of: [record]).swatches(at: 0).map(\.color.red)
    #expect(found == [8, 7, 6, 5, 4, 3])
  }

  @Test func findsPlacesByPath() throws {
    let paths = ["/", "/a", "/a/b", "/a0", "/z", "/é", "/e\u{301}/x", "/😀"].sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let snapshot = try LibrarySnapshot(of: paths.map { .sample($0) })
    #expect(paths.map { snapshot.place(ofPath: $0) } == Array(paths.indices))
    // The same to the eye, but not to the file system.
    for other in ["", "/a/", "/e\u{301}", "/zz"] { #expect(snapshot.place(ofPath: other) == nil) }
  }

  @Test func findsEveryCopyByContent() throws {
    let records = (10..<60).map { SearchRecord.sample("/\($0)", content: $0 % 3) }
    let snapshot = try LibrarySnapshot(of: records)
    for content in 0..<3 {
      #expect(snapshot.places(of: .sample(content)) == (0..<50).filter { ($0 + 10) % 3 == content })
    }
    #expect(snapshot.places(of: .sample(99)) == [])
  }

  @Test func canBeEmpty() throws {
    let snapshot = try LibrarySnapshot(of: [])
    #expect(snapshot.count == 0)
    #expect(snapshot.index.nearest(to: .sample(1), limit: 10) == [])
    #expect(snapshot.place(ofPath: "/a") == nil)
    #expect(snapshot.places(of: .sample(1)) == [])
  }

  @Test func needsNoModel() async throws {
    try await withTemporaryFolder { folder in
      let origin = SnapshotOrigin.sample(model: nil)
      try LibrarySnapshot.write(records, to: folder.path + "/s", origin: origin, dimension: 0)
      let snapshot = try LibrarySnapshot(path: folder.path + "/s", origin: origin)
      #expect(snapshot.dimension == 0)
      #expect(snapshot.origin.model == nil)
      #expect(snapshot.embedding(at: 3) == nil)
      #expect(snapshot.palette(at: 3) == records[3].analysis?.palette)
    }
  }
}
