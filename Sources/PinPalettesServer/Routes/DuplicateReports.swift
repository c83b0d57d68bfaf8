internal import PinPalettesKit

/// The groups of duplicates of a library, found once for each of its states.
actor DuplicateReports {
  private struct Entry {
    let state: String
    let task: Task<[DuplicatesAnswer.Group], any Error>
  }

  private let studio: Studio
  private let folders: [String]
  private var entries: [DuplicateLevel: Entry] = [:]

  /// Files that are decoded in full to make sure that their pixels are the same; others are told by the analysis.
  private static let confirmed = 40

  init(studio: Studio, folders: [String]) {
    self.studio = studio
    self.folders = folders
  }

  /// The groups; those who ask at the same time wait for the same search.
  ///
  /// - Throws: What `Studio.duplicates` throws.
  func groups(_ level: DuplicateLevel) async throws -> [DuplicatesAnswer.Group] {
    let state = try await studio.libraryState()
    if let entry = entries[level], entry.state == state { return try await entry.task.value }
    let task = Task { [studio, folders] in
      try await Self.find(level, in: studio, folders: folders)
    }
    entries[level]?.task.cancel()
    entries[level] = Entry(state: state, task: task)
    do {
      return try await task.value
    } catch {
      if entries[level]?.state == state { entries[level] = nil }
      throw error
    }
  }

  private static func find(
    _ level: DuplicateLevel, in studio: Studio, folders: [String]
  ) async throws -> [DuplicatesAnswer.Group] {
    // A library without pictures has no duplicates, and that is no failure.
    guard try await studio.libraryPage(limit: 1).total > 0 else { return [] }
    var options = DuplicateOptions()
    options.level = level
    options.confirmationLimit = confirmed
    let report = try await studio.duplicates(options)
    let paths = report.groups.flatMap { $0.pictures.map(\.path) }
    let pictures = Dictionary(
      zip(paths, try await studio.pictures(atPaths: paths)).compactMap { path, picture in
        picture.map { (path, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return report.groups.compactMap {
      DuplicatesAnswer.Group($0, pictures: pictures, folders: folders)
    }
  }
}
