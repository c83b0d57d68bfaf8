/// Finds out what has changed between two looks at the same folders.
///
/// A file counts as new or changed only when two looks in a row find it the same: one that is being
/// copied grows in between.
struct StampComparison {
  private var known: [(path: String, stamp: FileStamp)] = []
  private var unsettled: Set<PathBytes> = []

  /// Starts from what a first look has found.
  init(_ findings: PictureFinder.Findings) { known = findings.pictures }

  /// Takes another look's findings.
  ///
  /// - Returns: The folders with files that are new, changed or gone. What could not be looked at
  ///   counts as unchanged.
  mutating func touched(by findings: PictureFinder.Findings) -> Set<PathBytes> {
    var touched: Set<PathBytes> = []
    var kept: [(path: String, stamp: FileStamp)] = []
    kept.reserveCapacity(findings.pictures.count)
    var earlier = known[...]
    func loseThose(before path: String?, from unsettled: inout Set<PathBytes>) {
      while let first = earlier.first, path.map({ PathBytes.precedes(first.path, $0) }) ?? true {
        earlier.removeFirst()
        if findings.isUnknown(first.path) {
          kept.append(first)
        } else {
          unsettled.remove(PathBytes(first.path))
          touched.insert(PathBytes(first.path).parent)
        }
      }
    }
    for (path, stamp) in findings.pictures {
      loseThose(before: path, from: &unsettled)
      kept.append((path, stamp))
      var isAsBefore = false
      if let first = earlier.first, first.path.utf8.elementsEqual(path.utf8) {
        earlier.removeFirst()
        isAsBefore = first.stamp == stamp
      }
      if !isAsBefore {
        unsettled.insert(PathBytes(path))
      } else if !unsettled.isEmpty, unsettled.remove(PathBytes(path)) != nil {
        touched.insert(PathBytes(path).parent)
      }
    }
    loseThose(before: nil, from: &unsettled)
    known = kept
    return touched
  }
}
