import Catalog
import PinPalettesTesting
import Testing

/// What every catalog says about files.
struct CatalogStoreFilesTests {
  @Test(arguments: CatalogKind.allCases)
  func isEmptyAtFirst(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      let summary = try await catalog.summary()
      #expect(summary == CatalogSummary(files: 0, analyses: 0, embeddings: []))
      #expect(try await catalog.files(under: "/").isEmpty)
      #expect(try await catalog.embeddings(key: .sample()).isEmpty)
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func returnsWhatWasWritten(kind: CatalogKind) async throws {
    let file = CatalogedFile(
      path: "/pictures/sea.jpg", byteCount: .max, modifiedNanoseconds: -1, contentHash: .sample(7))
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [file]), key: .sample())
      #expect(try await catalog.files(under: "/pictures") == [file])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func listsFilesByTheBytesOfTheirPath(kind: CatalogKind) async throws {
    let paths = ["/p/b", "/p/a/z", "/p/a", "/p/Z", "/p/é", "/p/a b", "/p/a.jpg", "/p/\u{1F30A}"]
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: paths.map { .sample($0) }), key: .sample())
      let listed = try await catalog.files(under: "/p").map(\.path)
      #expect(listed == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func listsWhatIsAtAndUnderAPathButNotItsNeighbors(kind: CatalogKind) async throws {
    let paths = [
      "/a/b", "/a/b/1", "/a/b/c/2", "/a/b-c/3", "/a/b.d/4", "/a/b0/5", "/a/bc/6", "/a/B/7", "/x/a/b/8",
    ]
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: paths.map { .sample($0) }), key: .sample())
      #expect(try await catalog.files(under: "/a/b").map(\.path) == ["/a/b", "/a/b/1", "/a/b/c/2"])
      #expect(try await catalog.files(under: "/nowhere").isEmpty)
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func listsASingleFile(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/a/1"), .sample("/a/10")]), key: .sample())
      #expect(try await catalog.files(under: "/a/1").map(\.path) == ["/a/1"])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func listsEverythingUnderTheRoot(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/b/1"), .sample("/a")]), key: .sample())
      #expect(try await catalog.files(under: "/").map(\.path) == ["/a", "/b/1"])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func takesWildcardsInFolderNamesLiterally(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(
        .of(files: ["/a%/1", "/ab/2", "/a_/3", "/a*/4"].map { .sample($0) }), key: .sample())
      #expect(try await catalog.files(under: "/a%").map(\.path) == ["/a%/1"])
      #expect(try await catalog.files(under: "/a_").map(\.path) == ["/a_/3"])
      #expect(try await catalog.files(under: "/a*").map(\.path) == ["/a*/4"])
    }
  }

  /// The two spellings are one string to Swift and two files to Linux.
  @Test(arguments: CatalogKind.allCases)
  func tellsCanonicallyEquivalentNamesApart(kind: CatalogKind) async throws {
    let composed = CatalogedFile.sample("/p/caf\u{E9}", content: 1)
    let decomposed = CatalogedFile.sample("/p/cafe\u{301}", content: 2)
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [composed, decomposed]), key: .sample())
      #expect(try await catalog.files(under: "/p").map(\.contentHash) == [.sample(2), .sample(1)])
      #expect(try await catalog.removeFiles(at: [composed.path]) == 1)
      #expect(
        try await catalog.files(under: "/p").map { Array($0.path.utf8) } == [Array(decomposed.path.utf8)])
    }
  }

  @Test(
    arguments: CatalogKind.allCases, ["/p/line\nbreak", "/p/'quote\"", "/p/-", "/p/ ", "/p/\\", "/p/日本.png"])
  func keepsOddNames(kind: CatalogKind, path: String) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample(path)]), key: .sample())
      #expect(try await catalog.files(under: "/p") == [.sample(path)])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func replacesAFileThatChanged(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/p/1", content: 1)]), key: .sample())
      try await catalog.write(.of(files: [.sample("/p/1", content: 2)]), key: .sample())
      #expect(try await catalog.files(under: "/p") == [.sample("/p/1", content: 2)])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func takesTheLastOfSeveralRecordsOfOnePath(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      let files = [1, 2, 3].map { CatalogedFile.sample("/p/1", content: $0) }
      try await catalog.write(.of(files: files), key: .sample())
      #expect(try await catalog.files(under: "/p") == [.sample("/p/1", content: 3)])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func countsOnlyKnownFilesAsRemoved(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/p/1"), .sample("/p/2")]), key: .sample())
      #expect(try await catalog.removeFiles(at: ["/p/1", "/p/9", "/p/1"]) == 1)
      #expect(try await catalog.removeFiles(at: []) == 0)
      #expect(try await catalog.files(under: "/p").map(\.path) == ["/p/2"])
    }
  }
}

extension CatalogBatch {
  static func of(
    files: [CatalogedFile] = [], analyses: [Int] = [], embeddings: [Int] = [], dimension: Int = 16
  ) -> CatalogBatch {
    var batch = CatalogBatch()
    batch.files = files
    for number in analyses { batch.analyses[.sample(number)] = .sample(number) }
    for number in embeddings { batch.embeddings[.sample(number)] = .sample(number, dimension: dimension) }
    return batch
  }
}
