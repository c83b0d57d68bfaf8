internal import Catalog

/// What an index run has to do: the files to work on, those up to date, and those that are gone.
struct IndexPlan: Sendable {
  /// A file to work on; nothing is known of its content yet.
  struct Task: Sendable {
    let path: String
    let stamp: FileStamp
  }

  var tasks: [Task] = []
  var upToDate = 0
  var vanished: [String] = []
  var failures: [Failure] = []

  /// Compares what is on disk at and under `roots`, absolute paths, with what the catalog knows.
  init(roots: [String], catalog: any CatalogStore, key: AnalysisKey, rebuildsAll: Bool) async throws {
    let findings = PictureFinder.pictures(in: roots)
    failures = findings.failures
    var known: [String: CatalogedFile] = [:]
    for root in roots {
      for file in try await catalog.files(under: root) { known[file.path] = file }
    }
    let missing = try await catalog.missing(of: Set(known.values.map(\.contentHash)), key: key)
    let incomplete = missing.analyses.union(missing.embeddings)
    for (path, stamp) in findings.pictures {
      if let file = known.removeValue(forKey: path), !rebuildsAll,
        file.byteCount == stamp.byteCount, file.modifiedNanoseconds == stamp.modifiedNanoseconds,
        !incomplete.contains(file.contentHash)
      {
        upToDate += 1
      } else {
        tasks.append(Task(path: path, stamp: stamp))
      }
    }
    // A folder that cannot be read, or a root that is not there (a drive that
    // is not plugged in), is no reason to forget what was known of it.
    let keep = findings.failures.map(\.subject)
    vanished = known.keys.filter { path in
      !keep.contains { path == $0 || path.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    }.sorted()
  }
}
