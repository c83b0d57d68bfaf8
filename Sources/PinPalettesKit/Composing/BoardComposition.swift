public import Moodboards

/// A board as a person puts it together: the pictures, the settings, and which pictures change places.
///
/// A pure value: the same composition of the same files gives the same board, to the pixel.
public struct BoardComposition: Sendable, Hashable {
  /// One picture of a composition.
  public struct Picture: Sendable, Hashable {
    /// The file, absolute.
    public var path: String
    /// The words under it; nil for the words of its file's name, empty for none.
    public var caption: String?
    /// The point that a crop keeps nearest to its middle; nil for the one found in the picture.
    public var focus: MoodboardMember.Focus?
    /// Whether a new choice of pictures is to keep this one.
    public var isPinned: Bool

    /// Makes a picture.
    public init(
      path: String, caption: String? = nil, focus: MoodboardMember.Focus? = nil, isPinned: Bool = false
    ) {
      self.path = path
      self.caption = caption
      self.focus = focus
      self.isPinned = isPinned
    }
  }

  /// Two pictures, as indices of ``BoardComposition/pictures``, that change places.
  public struct Exchange: Sendable, Hashable {
    /// One of the two.
    public let first: Int
    /// The other.
    public let second: Int

    /// Makes a pair.
    public init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// The pictures, 1 to `MoodboardDesigner.mostPictures`, in the order in which a board that is ordered as given
  /// shows them.
  public var pictures: [Picture]
  /// The page, template, title, seed and so on; its hero is an index of ``pictures``.
  public var options: MoodboardOptions
  /// Pictures that change places once the board is arranged, one pair after the other; all else stays, to the pixel.
  public var exchanges: [Exchange]
  /// An arrangement to start from; nil has the board arranged by ``options``.
  ///
  /// It holds where it was made by the same options for as many pictures. A picture that is another one than it was
  /// there takes the place that it finds. With other options the board of the same pictures is arranged anew and the
  /// pictures that had changed places change them again, unless template, seed, order or hero are other ones: those
  /// ask for another arrangement.
  public var kept: KeptBoard?

  /// Makes a composition.
  public init(
    pictures: [Picture], options: MoodboardOptions = MoodboardOptions(), exchanges: [Exchange] = [],
    kept: KeptBoard? = nil
  ) {
    self.pictures = pictures
    self.options = options
    self.exchanges = exchanges
    self.kept = kept
  }

  /// Makes a composition of files, given by their absolute paths.
  public init(paths: [String], options: MoodboardOptions = MoodboardOptions()) {
    self.init(pictures: paths.map { Picture(path: $0) }, options: options)
  }
}

/// A finished board, and what it was made of: so that a change can leave the rest of it alone.
public struct KeptBoard: Sendable, Hashable {
  /// The board.
  public let board: Moodboard
  /// What it was made by.
  public let options: MoodboardOptions
  /// Its pictures, as its placements count them.
  public let pictures: [BoardComposition.Picture]

  /// Keeps a board.
  public init(board: Moodboard, options: MoodboardOptions, pictures: [BoardComposition.Picture]) {
    self.board = board
    self.options = options
    self.pictures = pictures
  }
}
