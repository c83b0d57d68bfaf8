import Catalog
import Embeddings
import Foundation
import Imaging
import PinPalettesTesting
import Synchronization
import Testing

@testable import PinPalettesKit

struct IndexPipelineTests {
  /// Counts what is decoded, and holds up pictures whose name says so until it is told to let them go.
  final class WatchedDecoder: ImageDecoder {
    let decoder = PictureDecoder(pixelLimit: 1_000_000, allowsSVG: false)
    let decoded = Atomic<Int>(0)
    let release = DispatchSemaphore(value: 0)
    let onDecode: @Sendable (Int) -> Void

    init(onDecode: @escaping @Sendable (Int) -> Void = { _ in }) { self.onDecode = onDecode }

    func decode(_ data: [UInt8], subject: String, minimumShortSide: Int?) throws -> DecodedImage {
      if subject.hasSuffix("hangs.png") { release.wait() }
      onDecode(decoded.add(1, ordering: .relaxed).newValue)
      return try decoder.decode(data, subject: subject, minimumShortSide: minimumShortSide)
    }
  }

  private func run(
    _ library: TestLibrary, decoder: any ImageDecoder, catalog: any CatalogStore,
    options: IndexOptions = IndexOptions()
  ) async throws -> IndexReport {
    let studio = library.studio()
    let provider = try await studio.resources.embedders()
    let run = IndexRun(
      catalog: catalog, reader: PictureReader(decoder: decoder, pool: studio.pool), embedder: provider,
      key: studio.resources.key(for: provider), workers: 2, stop: StopFlag())
    return try await run.run(roots: [library.pictures.path], options: options) { _ in }
  }

  @Test func neverHasMoreUnderWayThanASuddenEndMayCost() async throws {
    try await TestLibrary.with { library in
      let count = 3 * IndexPipeline.mostUnwritten
      for seed in 1...count {
        try library.add("\(seed).png", seed: UInt64(seed), size: PixelSize(width: 12, height: 9))
      }
      let written = Mutex(0)
      let most = Mutex(0)
      let decoder = WatchedDecoder { decoded in
        let unwritten = decoded - written.withLock(\.self)
        most.withLock { $0 = max($0, unwritten) }
      }
      let catalog = SlowCatalog { files in written.withLock { $0 += files } }
      let report = try await run(library, decoder: decoder, catalog: catalog)
      #expect(report.indexed == count)
      #expect(most.withLock(\.self) <= IndexPipeline.mostUnwritten)
      #expect(most.withLock(\.self) > 2)
    }
  }

  @Test func givesUpAPictureThatTakesForEver() async throws {
    try await TestLibrary.with { library in
      for name in ["a.png", "hangs.png", "z.png"] { try library.add(name, seed: UInt64(name.utf8.count)) }
      let decoder = WatchedDecoder()
      defer { decoder.release.signal() }
      var options = IndexOptions()
      options.patience = .seconds(20)
      let report = try await run(library, decoder: decoder, catalog: InMemoryCatalog(), options: options)
      #expect(report.failures.map(\.subject) == [library.path("hangs.png")])
      #expect(report.failures.first?.reason.hasPrefix("given up: ") == true)
      #expect(report.indexed == 2)
    }
  }

  @Test func tellsWhereTheTimeWent() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let report = try await run(library, decoder: WatchedDecoder(), catalog: InMemoryCatalog())
      for (name, time) in report.times.named { #expect(time > .zero, "\(name)") }
    }
  }
}

/// Says what it has written only after it has, as a disk would.
private struct SlowCatalog: CatalogStore {
  let catalog = InMemoryCatalog()
  let onWrite: @Sendable (Int) -> Void

  func write(_ batch: CatalogBatch, key: AnalysisKey) async throws {
    try await catalog.write(batch, key: key)
    onWrite(batch.files.count)
  }

  func files(under root: String) async throws -> [CatalogedFile] { await catalog.files(under: root) }
  func files(under root: String, key: AnalysisKey) async throws -> [KnownFile] {
    await catalog.files(under: root, key: key)
  }
  func records(
    after path: String?, limit: Int, analysisVersion: Int, models: [ModelIdentity]
  ) async throws -> [CatalogRecord] {
    await catalog.records(after: path, limit: limit, analysisVersion: analysisVersion, models: models)
  }
  func add(_ batch: CatalogBatch, key: AnalysisKey) async throws -> CatalogChanges {
    try await catalog.add(batch, key: key)
  }
  func prune(analysisVersion: Int) async throws -> CatalogChanges {
    await catalog.prune(analysisVersion: analysisVersion)
  }
  func missing(of hashes: Set<ContentHash>, key: AnalysisKey) async throws -> MissingResults {
    await catalog.missing(of: hashes, key: key)
  }
  func removeFiles(at paths: [String]) async throws -> Int { await catalog.removeFiles(at: paths) }
  func embeddings(key: AnalysisKey) async throws -> [EmbeddedFile] { await catalog.embeddings(key: key) }
  func analyses(of hashes: Set<ContentHash>, key: AnalysisKey) async throws -> [ContentHash: ImageAnalysis] {
    await catalog.analyses(of: hashes, key: key)
  }
  func embedding(of hash: ContentHash, key: AnalysisKey) async throws -> Embedding? {
    await catalog.embedding(of: hash, key: key)
  }
  func searchRecords(
    after path: String?, limit: Int, analysisVersion: Int, model: ModelIdentity?
  ) async throws -> [SearchRecord] {
    await catalog.searchRecords(after: path, limit: limit, analysisVersion: analysisVersion, model: model)
  }
  func state() async throws -> CatalogState { await catalog.state() }
  func summary() async throws -> CatalogSummary { await catalog.summary() }
}
