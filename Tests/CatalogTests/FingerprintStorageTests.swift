import Catalog
import Duplicates
import PinPalettesTesting
import Testing

/// What an analysis says beside palette and vibe comes back from every catalog as it was written.
struct FingerprintStorageTests {
  /// The first and the last moment and one between, the extremes of a fingerprint, and neither.
  private static let analyses: [ImageAnalysis] = [
    analysis(-62_135_596_800, fingerprint(0, 0)), analysis(253_402_300_799, fingerprint(.max, 255)),
    analysis(-1, .sample(1)), analysis(0, nil), analysis(nil, .sample(2)), analysis(nil, nil),
  ]

  @Test(arguments: CatalogKind.allCases, analyses.indices)
  func returnsEveryBit(kind: CatalogKind, index: Int) async throws {
    try await kind.withCatalog { catalog in
      let analysis = Self.analyses[index]
      try await catalog.write(Self.batch(analysis), key: .sample())
      let listed = try await catalog.records(after: nil, limit: 1, analysisVersion: 1, models: [])
      #expect(listed.first?.analysis == analysis)
      #expect(try await catalog.analyses(of: [.sample(1)], key: .sample()) == [.sample(1): analysis])
    }
  }

  @Test(arguments: CatalogKind.allCases, [(0, 5), (5, 0), (0, 1)])
  func replacesOneByAnother(kind: CatalogKind, change: (old: Int, new: Int)) async throws {
    try await kind.withCatalog { catalog in
      for index in [change.old, change.new] {
        try await catalog.write(Self.batch(Self.analyses[index]), key: .sample())
      }
      let found = try await catalog.analyses(of: [.sample(1)], key: .sample())
      #expect(found == [.sample(1): Self.analyses[change.new]])
    }
  }

  /// What is added to an analysis that is there must not mix with it.
  @Test(arguments: CatalogKind.allCases, [(0, 1), (5, 0), (0, 5)])
  func keepsTheWholeOfWhatIsThere(kind: CatalogKind, change: (old: Int, new: Int)) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(Self.batch(Self.analyses[change.old]), key: .sample())
      _ = try await catalog.add(Self.batch(Self.analyses[change.new]), key: .sample())
      let found = try await catalog.analyses(of: [.sample(1)], key: .sample())
      #expect(found == [.sample(1): Self.analyses[change.old]])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func keepsEachVersionApart(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      for version in 1...3 {
        try await catalog.write(Self.batch(Self.analyses[version]), key: .sample(version: version))
      }
      _ = try await catalog.prune(analysisVersion: 2)
      for (version, kept) in [(1, nil), (2, Self.analyses[2]), (3, Self.analyses[3])] {
        let found = try await catalog.analyses(of: [.sample(1)], key: .sample(version: version))
        #expect(found[.sample(1)] == kept)
      }
    }
  }

  private static func batch(_ analysis: ImageAnalysis) -> CatalogBatch {
    var batch = CatalogBatch()
    batch.files = [.sample("/p")]
    batch.analyses[.sample(1)] = analysis
    return batch
  }

  private static func analysis(_ seconds: Int64?, _ fingerprint: PictureFingerprint?) -> ImageAnalysis {
    let sample = ImageAnalysis.sample(1)
    return ImageAnalysis(
      size: sample.size, palette: sample.palette, vibe: sample.vibe, captureSeconds: seconds,
      fingerprint: fingerprint)
  }

  private static func fingerprint(_ word: UInt64, _ cell: UInt8) -> PictureFingerprint {
    let side = PictureFingerprint.gridSide
    return PictureFingerprint(
      perceptualHash: word, pixelDigest: SIMD2(word, ~word),
      grid: [UInt8](repeating: cell, count: side * side))
  }
}
