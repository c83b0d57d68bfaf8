/// The class of each picture, by the subfolder that it lies in.
struct ClassLabels: Sendable {
  /// The classes, in order of their names' bytes.
  let classes: [String]
  /// The class of each path as its place in ``classes``; nil for a picture that lies in no subfolder.
  let labels: [Int?]

  /// Reads the classes off paths; deeper folders belong to the subfolder that holds them.
  ///
  /// - Parameters:
  ///   - paths: Absolute paths below `folder`.
  ///   - folder: The absolute path of the folder with a subfolder a class.
  init(paths: [String], folder: String) {
    let prefix = folder == "/" ? "/" : folder + "/"
    let names = paths.map { path -> String? in
      let parts = path.dropFirst(prefix.count).split(separator: "/", maxSplits: 1)
      return parts.count == 2 ? String(parts[0]) : nil
    }
    let classes = Set(names.compactMap(\.self)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
    self.classes = classes
    labels = names.map { $0.flatMap { places[$0] } }
  }

  /// The classes with exactly one picture, which no other picture can answer.
  var loners: [String] {
    classes.indices.filter { place in labels.count { $0 == place } == 1 }.map { classes[$0] }
  }
}
