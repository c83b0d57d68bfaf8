/// What a ``Studio`` may be told about showing a library.
public struct BrowsingConfiguration: Sendable, Hashable {
  /// The folders of the library; empty takes the folder that all its pictures have in common.
  ///
  /// Pictures that lie in none of them are neither shown nor read, whatever the catalog has. Folders of pictures
  /// are told relative to them, and links that lead out of them are not followed.
  public var folders: [String] = []
  /// Where thumbnails are kept; nil for the user's cache folder, or beside the catalog where that cannot be written.
  public var thumbnailFolder: String?
  /// The most bytes that the kept thumbnails may take on disk; the oldest go first.
  public var thumbnailDiskBytes = 2_000_000_000
  /// The most bytes of thumbnails that are held in memory.
  public var thumbnailMemoryBytes = 64_000_000
  /// How long pages wait for the library to be read again after a change.
  ///
  /// Where that takes longer, they show it as it was before until it has been read.
  public var patience = Duration.milliseconds(100)

  /// Makes a configuration of defaults.
  public init() {}
}
