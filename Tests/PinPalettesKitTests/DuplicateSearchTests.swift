import Catalog
import ColorScience
import Duplicates
import Embeddings
import Foundation
import Imaging
import Palettes
import PinPalettesTesting
import Testing
import VipsImaging

@testable import PinPalettesKit

struct DuplicateSearchTests {
  private let photograph = SyntheticPicture.photograph(seed: 3, size: PixelSize(width: 240, height: 160))

  /// A catalog of pictures that are in no file.
  private func catalog(_ entries: [Entry]) async throws -> InMemoryCatalog {
    let catalog = InMemoryCatalog()
    var batch = CatalogBatch()
    for entry in entries {
      let hash = ContentHash.sample(entry.content)
      batch.files.append(
        CatalogedFile(
          path: entry.path, byteCount: entry.bytes, modifiedNanoseconds: 1, contentHash: hash))
      let other = ImageAnalysis.sample(entry.content)
      batch.analyses[hash] = ImageAnalysis(
        size: entry.size ?? entry.pixels?.size ?? other.size, palette: other.palette, vibe: other.vibe,
        fingerprint: entry.pixels.map { PictureFingerprint(of: $0) })
    }
    let key = AnalysisKey(
      analysisVersion: PictureAnalyzer.version, model: ModelIdentity(name: "test", revision: "1"))
    try await catalog.write(batch, key: key)
    return catalog
  }

  private struct Entry {
    var path: String
    var content: Int
    var pixels: PixelBuffer?
    var size: PixelSize?
    var bytes: Int64 = 1000
  }

  private func report(
    _ entries: [Entry], _ change: (inout DuplicateOptions) -> Void = { _ in }
  ) async throws -> DuplicateReport {
    var options = DuplicateOptions()
    change(&options)
    let pool = BlockingPool()
    let reader = PictureReader(
      decoder: PictureDecoder(pixelLimit: 1_000_000, allowsSVG: false), pool: pool)
    let search = DuplicateSearch(
      catalog: try await catalog(entries), reader: reader, options: options, width: 2, onProgress: { _ in })
    return try await search.report(subject: "test.sqlite")
  }

  private func crop(_ picture: PixelBuffer) -> PixelBuffer {
    let size = PixelSize(width: 216, height: 144)
    return PixelBuffer(
      size: size,
      samples: (8..<152).flatMap { row in
        picture.samples[((row * 240 + 12) * 4)..<((row * 240 + 228) * 4)]
      })
  }

  private func mirrored(_ picture: PixelBuffer) -> PixelBuffer {
    SyntheticPicture.make(picture.size) { x, y in
      let start = (y * picture.size.width + picture.size.width - 1 - x) * 4
      let sample = picture.samples[start..<(start + 3)]
      return (RGBColor(red: sample[start], green: sample[start + 1], blue: sample[start + 2]), 255)
    }
  }

  @Test func identicalBytesAreFoundWithoutFingerprints() async throws {
    let report = try await report([
      Entry(path: "/b.jpg", content: 1), Entry(path: "/a.jpg", content: 1), Entry(path: "/c.jpg", content: 2),
    ]) { $0.level = .bytes }
    #expect(report.groups.map { $0.pictures.map(\.path) } == [["/a.jpg", "/b.jpg"]])
    #expect(report.groups[0].pictures[0].relation == nil)
    #expect(report.groups[0].pictures[1].relation == DuplicateRelation(.identicalBytes, reference: "/a.jpg"))
    #expect(report.copies == 1)
    #expect(report.copiedBytes == 1000)
    #expect(report.filesWithoutFingerprint == 0)
  }

  @Test func keepsMorePixelsThenTheBetterFormatThenMoreBytes() async throws {
    let large = PixelSize(width: 480, height: 320)
    let small = photograph.size
    let report = try await report([
      Entry(path: "/a.webp", content: 1, pixels: photograph, size: small, bytes: 9000),
      Entry(path: "/b.jpg", content: 2, pixels: photograph, size: small, bytes: 10),
      Entry(path: "/c.jpg", content: 3, pixels: photograph, size: small, bytes: 20),
      Entry(path: "/d.png", content: 4, pixels: photograph, size: small, bytes: 5),
      Entry(path: "/e.webp", content: 5, pixels: photograph, size: large, bytes: 1),
    ])
    let paths = report.groups.map { $0.pictures.map(\.path) }
    #expect(paths == [["/e.webp", "/d.png", "/c.jpg", "/b.jpg", "/a.webp"]])
  }

  @Test func pixelsThatCannotBeReadAgainAreNotCalledConfirmed() async throws {
    let report = try await report([
      Entry(path: "/gone/a.png", content: 1, pixels: photograph),
      Entry(path: "/gone/b.png", content: 2, pixels: photograph),
    ]) { $0.level = .pixels }
    let relation = try #require(report.groups.first?.pictures[1].relation)
    #expect(relation.kind == .identicalPixels)
    #expect(!relation.isConfirmed)
  }

  @Test func levelsIncludeMoreAndMore() async throws {
    let entries = [
      Entry(path: "/a.png", content: 1, pixels: photograph),
      Entry(path: "/a2.png", content: 1, pixels: photograph),
      Entry(path: "/b.png", content: 2, pixels: photograph),
      Entry(path: "/c.png", content: 3, pixels: mirrored(photograph)),
      Entry(path: "/d.png", content: 4, pixels: crop(photograph)),
      Entry(
        path: "/e.png", content: 5, pixels: SyntheticPicture.photograph(seed: 9, size: photograph.size)),
    ]
    var sizes: [Int] = []
    for level in DuplicateLevel.allCases {
      let report = try await report(entries) { $0.level = level }
      #expect(report.groups.count == 1)
      sizes.append(report.groups.first?.pictures.count ?? 0)
    }
    #expect(sizes == [2, 3, 4, 5])
  }

  @Test func saysWhyEachBelongs() async throws {
    let report = try await report([
      Entry(path: "/a.png", content: 1, pixels: photograph),
      Entry(path: "/c.png", content: 3, pixels: mirrored(photograph)),
      Entry(path: "/d.png", content: 4, pixels: crop(photograph)),
    ])
    let relations = try #require(report.groups.first).pictures.dropFirst().map { try #require($0.relation) }
    #expect(relations.map(\.kind) == [.sameView, .cropped])
    #expect(relations.map(\.turn) == [.mirrored, .upright])
    #expect(relations.map(\.reference) == ["/a.png", "/a.png"])
    #expect(relations.map(\.isResized) == [false, false])
    #expect(abs(relations[1].coverage - 0.81) < 0.03)
  }

  @Test func looksOnlyWhereItIsTold() async throws {
    let entries = ["/x/a.jpg", "/x/b.jpg", "/y/c.jpg"].map { Entry(path: $0, content: 1) }
    let report = try await report(entries) {
      $0.level = .bytes
      $0.folders = ["/x", "/x/b.jpg"]
    }
    #expect(report.groups.map { $0.pictures.map(\.path) } == [["/x/a.jpg", "/x/b.jpg"]])
    #expect(report.files == 2)
  }

  @Test func countsWhatCouldOnlyBeComparedByItsBytes() async throws {
    let report = try await report([
      Entry(path: "/a.png", content: 1, pixels: photograph), Entry(path: "/b.png", content: 2),
      Entry(path: "/c.png", content: 2),
    ])
    #expect(report.filesWithoutFingerprint == 2)
    #expect(report.groups.map { $0.pictures.map(\.path) } == [["/b.png", "/c.png"]])
  }

  @Test func explainsAnEmptyCatalogAnUnknownFolderAndMissingFingerprints() async throws {
    let empty = await #expect(throws: Failure.self) { try await report([]) }
    #expect(empty?.reason.contains("pinpalettes index") == true)
    let entry = Entry(path: "/x/a.jpg", content: 1)
    let unknown = await #expect(throws: Failure.self) { try await report([entry]) { $0.folders = ["/y"] } }
    #expect(unknown?.subject == "/y")
    let older = await #expect(throws: Failure.self) { try await report([entry]) }
    #expect(older?.reason.contains("fingerprints") == true)
  }
}
