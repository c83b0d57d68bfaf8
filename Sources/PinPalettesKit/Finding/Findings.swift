extension PictureFinder {
  /// What a walk found.
  struct Findings: Sendable {
    /// The pictures, by absolute path, each once and in order of the path's bytes.
    var pictures: [(path: String, stamp: FileStamp)] = []
    /// What could not be looked at, or is no picture in spite of its name; in order of subject.
    var failures: [Failure] = []
    /// The subjects of the failures, links that led nowhere, and after a stop the folders not reached.
    ///
    /// Nothing was learned of them and of what is inside, so what was known is to be kept.
    var unknown: Set<PathBytes> = []
    /// How many symbolic links to pictures and folders were not followed.
    var linksPassedOver = 0

    /// Whether nothing was learned of `path`, an absolute one, or of a folder that it lies in.
    func isUnknown(_ path: String) -> Bool {
      !unknown.isEmpty && PathBytes(path).selfAndAncestors.contains { unknown.contains($0) }
    }

    /// Brings failures into order and pictures too, of which those found twice stay once.
    mutating func order(picturesToo: Bool) {
      failures.sort { ($0.subject, $0.reason) < ($1.subject, $1.reason) }
      guard picturesToo else { return }
      pictures.sort { PathBytes.precedes($0.path, $1.path) }
      var kept = 0
      for index in pictures.indices {
        if kept > 0, pictures[kept - 1].path.utf8.elementsEqual(pictures[index].path.utf8) { continue }
        pictures[kept] = pictures[index]
        kept += 1
      }
      pictures.removeLast(pictures.count - kept)
    }
  }
}
