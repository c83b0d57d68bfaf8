internal import Catalog

/// What an index run has to do: the files to work on, those up to date, and those that are gone.
struct IndexPlan: Sendable {
  /// A file to work on; nothing is known of its content yet.
  struct Task: Sendable {
    let path: String
    let stamp: FileStamp
  }

  private(set) var tasks: [Task] = []
  private(set) var upToDate = 0
  /// Files that the catalog knows and the disk no longer has, by the bytes of their paths.
  private(set) var vanished: [String] = []
  let failures: [Failure]
  let linksPassedOver: Int

  /// Compares what is on disk with what the catalog knows of the same folders.
  ///
  /// - Parameters:
  ///   - findings: What is there.
  ///   - known: What was known, by the bytes of the paths, each once.
  ///   - rebuildsAll: Whether every file is to be worked on.
  init(findings: PictureFinder.Findings, known: [KnownFile], rebuildsAll: Bool) {
    failures = findings.failures
    linksPassedOver = findings.linksPassedOver
    // Both are in order, so one pass side by side finds what belongs together, byte for byte: as strings, two
    // names that only look the same would be equal.
    var rest = known[...]
    for (path, stamp) in findings.pictures {
      while let file = rest.first, PathBytes.precedes(file.path, path) {
        forget(file, unlessUnknownIn: findings)
        rest.removeFirst()
      }
      let file = rest.first.flatMap { $0.path.utf8.elementsEqual(path.utf8) ? $0 : nil }
      if file != nil { rest.removeFirst() }
      if let file, file.isComplete, !rebuildsAll, file.byteCount == stamp.byteCount,
        file.modifiedNanoseconds == stamp.modifiedNanoseconds
      {
        upToDate += 1
      } else {
        tasks.append(Task(path: path, stamp: stamp))
      }
    }
    for file in rest { forget(file, unlessUnknownIn: findings) }
  }

  /// A folder that cannot be read, or a root that is not there (a drive that is not plugged in), is no
  /// reason to forget what was known of it.
  private mutating func forget(_ file: KnownFile, unlessUnknownIn findings: PictureFinder.Findings) {
    if !findings.isUnknown(file.path) { vanished.append(file.path) }
  }
}
