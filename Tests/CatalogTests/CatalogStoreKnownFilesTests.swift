import Catalog
import PinPalettesTesting
import Testing

/// What every catalog tells a scan of the disk.
struct CatalogStoreKnownFilesTests {
  @Test(arguments: CatalogKind.allCases)
  func saysWhatIsKnownOfEachFile(kind: CatalogKind) async throws {
    let file = CatalogedFile(
      path: "/p/sea.jpg", byteCount: .max, modifiedNanoseconds: .min, contentHash: .sample(1))
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [file], analyses: [1], embeddings: [1]), key: .sample())
      let known = try await catalog.files(under: "/p", key: .sample())
      #expect(
        known == [
          KnownFile(path: "/p/sea.jpg", byteCount: .max, modifiedNanoseconds: .min, isComplete: true)
        ])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func callsCompleteWhatHasBothResults(kind: CatalogKind) async throws {
    let files = (1...4).map { CatalogedFile.sample("/p/\($0)", content: $0) }
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: files, analyses: [1, 2], embeddings: [2, 3]), key: .sample())
      let known = try await catalog.files(under: "/p", key: .sample())
      #expect(known.map(\.isComplete) == [false, true, false, false])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func asksForTheResultsOfThisVersionAndThisModel(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/p")], analyses: [1], embeddings: [1]), key: .sample())
      for key in [AnalysisKey.sample(version: 2), .sample(model: "other"), .sample(revision: "2")] {
        let known = try await catalog.files(under: "/", key: key)
        #expect(known.map(\.isComplete) == [false])
      }
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func listsTheSameFilesAsWithoutAKey(kind: CatalogKind) async throws {
    let paths = ["/a/b", "/a/b/1", "/a/b/c/2", "/a/b-c/3", "/a/b0/5", "/a/bc/6", "/a%/7", "/x/\u{1F30A}"]
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: paths.map { .sample($0) }), key: .sample())
      for root in ["/", "/a", "/a/b", "/a/b/1", "/a%", "/nowhere"] {
        let (files, known) = (
          try await catalog.files(under: root), try await catalog.files(under: root, key: .sample())
        )
        #expect(files.map(\.path) == known.map(\.path))
      }
    }
  }
}
