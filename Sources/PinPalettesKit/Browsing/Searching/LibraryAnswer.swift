public import Embeddings

/// A picture of the library that a query found.
public struct FoundPicture: Sendable, Hashable, Identifiable {
  /// The picture.
  public let picture: LibraryPicture
  /// Its rank and scores, and why it stands where it does.
  public let result: SearchResult

  /// What the picture is called by programs.
  public var id: PictureID { picture.id }
}

/// What a query to the library found.
public struct LibraryAnswer: Sendable, Hashable {
  /// The page that was asked for, best first; no picture twice.
  public let pictures: [FoundPicture]
  /// How many pictures meet the filters of the query.
  public let matches: Int
  /// How many pictures the library has to show.
  public let total: Int
  /// Where the next page begins; nil after the last.
  public let next: Int?
  /// The model that texts and images were compared by; nil where the query has neither.
  public let model: ModelIdentity?
  /// Which state of the library this is, as ``Studio/libraryState()`` gives it.
  public let state: String
}
