/// Which files a walk through folders takes.
public struct FindingOptions: Sendable, Hashable {
  /// What to leave out, relative to each folder that is walked.
  public var excludes: [Glob]
  /// Whether symbolic links inside the folders are followed.
  ///
  /// A folder that links reach on several ways is walked once, by its own path where it has one.
  public var followsSymlinks: Bool
  /// Whether names that begin with a dot are taken; the catalog's own folder never is.
  public var includesHidden: Bool

  /// Makes options; without arguments those of a plain `index`.
  public init(excludes: [Glob] = [], followsSymlinks: Bool = false, includesHidden: Bool = false) {
    self.excludes = excludes
    self.followsSymlinks = followsSymlinks
    self.includesHidden = includesHidden
  }
}
