internal import Catalog
internal import Duplicates
internal import Embeddings
internal import Foundation

/// Reads from the catalog what a look for duplicates compares, one entry a content.
struct DuplicateReading: Sendable {
  let catalog: any CatalogStore
  /// As the user gave them; empty for everything.
  let folders: [String]
  /// What to call the catalog before people.
  let subject: String

  /// The embeddings from which the mean is taken that hashes of embeddings need.
  private static let sampleSize = 256

  /// The contents of the files that were asked for, by the path of their best file.
  ///
  /// - Throws: ``Failure`` if there are none, `CatalogError`.
  func contents(level: DuplicateLevel) async throws -> [ComparedContent] {
    let files = try await files()
    let filesByHash = Dictionary(grouping: files, by: \.contentHash)
    var analyzed: [ContentHash: ComparedContent] = [:]
    if level > .bytes { analyzed = try await analyzedContents(files, level: level) }
    var seen: Set<ContentHash> = []
    return files.compactMap { file in
      guard seen.insert(file.contentHash).inserted else { return nil }
      var content =
        analyzed[file.contentHash]
        ?? ComparedContent(
          hash: file.contentHash, files: [file], size: nil, fingerprint: nil, embeddingHash: nil)
      content.files = (filesByHash[file.contentHash] ?? [file]).sorted {
        KeepingOrder($0, size: nil).precedes(KeepingOrder($1, size: nil))
      }
      return content
    }
  }

  /// The files to compare, by path.
  private func files() async throws -> [CatalogedFile] {
    var files: [CatalogedFile] = []
    for folder in folders.isEmpty ? ["/"] : folders {
      let found = try await catalog.files(under: PicturePath.absolute(folder))
      guard !found.isEmpty else {
        throw folders.isEmpty
          ? Failure(subject: subject, reason: "the catalog holds no pictures; run: pinpalettes index FOLDER")
          : Failure(
            subject: folder, reason: "the catalog holds no picture there; run: pinpalettes index FOLDER")
      }
      files += found
    }
    guard folders.count > 1 else { return files }
    // One folder may lie in another.
    var seen: Set<[UInt8]> = []
    return files.filter { seen.insert(Array($0.path.utf8)).inserted }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func analyzedContents(
    _ files: [CatalogedFile], level: DuplicateLevel
  ) async throws -> [ContentHash: ComparedContent] {
    let wanted = Set(files.map(\.contentHash))
    let model = level == .crops ? try await model() : nil
    let hasher = try await hasher(files, model: model)
    var contents: [ContentHash: ComparedContent] = [:]
    // Pages begin behind a path: behind a beginning of the first, and end with the last.
    var last = files.first.map { String($0.path.dropLast()) }
    while true {
      try Task.checkCancellation()
      let page = try await catalog.records(
        after: last, limit: Studio.pageSize, analysisVersion: PictureAnalyzer.version,
        models: model.map { [$0] } ?? [])
      for record in page {
        let hash = record.file.contentHash
        guard wanted.contains(hash), contents[hash] == nil, let analysis = record.analysis else { continue }
        contents[hash] = ComparedContent(
          hash: hash, files: [record.file], size: analysis.size, fingerprint: analysis.fingerprint,
          embeddingHash: model.flatMap { record.embeddings[$0] }.flatMap { hasher?.hash($0) })
      }
      last = page.last?.file.path
      guard page.count == Studio.pageSize, contents.count < wanted.count, let last,
        let end = files.last?.path,
        last.utf8.lexicographicallyPrecedes(end.utf8)
      else { return contents }
    }
  }

  /// The model that has embedded most of the library.
  private func model() async throws -> ModelIdentity? {
    try await catalog.summary().embeddings.max {
      ($0.count, $1.model.description) < ($1.count, $0.model.description)
    }?.model
  }

  /// A hasher around the mean of some embeddings from all over the library.
  private func hasher(_ files: [CatalogedFile], model: ModelIdentity?) async throws -> EmbeddingHasher? {
    guard let model else { return nil }
    let key = AnalysisKey(analysisVersion: PictureAnalyzer.version, model: model)
    let step = max(1, files.count / Self.sampleSize)
    var sample: [Embedding] = []
    for index in stride(from: 0, to: files.count, by: step) {
      guard let embedding = try await catalog.embedding(of: files[index].contentHash, key: key) else {
        continue
      }
      sample.append(embedding)
    }
    return sample.isEmpty ? nil : EmbeddingHasher(sample: sample)
  }
}
