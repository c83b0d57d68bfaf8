public import Imaging
public import Moodboards
public import Palettes

/// A board that can be opened again: the content of a `board.json`.
///
/// It says what a person chose, which pictures were used and, where it was
/// designed already, where everything went. `docs/board-json.md` describes every key.
public struct BoardDocument: Sendable, Hashable {
  /// The version of the format that is written and the latest that is read.
  public static let currentVersion = 1
  /// The most bytes that are read.
  public static let mostBytes = 64 << 20
  /// What tells the format from other JSON.
  static let format = "pinpalettes-board"
  /// The name of the program that is written into files.
  public static let generator = "PinPalettes"

  /// What the person chose, the title and caption among it.
  public var options: MoodboardOptions
  /// The pictures, as ``Moodboard/Placement/member`` counts them; 1 to ``MoodboardDesigner/mostPictures``.
  public var pictures: [Picture]
  /// The finished board; nil when it is still to be designed.
  public var board: Moodboard?
  /// How the pictures were found; nil when they were named one by one.
  public var source: Source?

  /// One picture of a board.
  public struct Picture: Sendable, Hashable {
    /// Where the file is, with forward slashes: relative to the folder of the `board.json`, or absolute.
    public var path: String
    /// The SHA-256 of the file's bytes, 64 lower-case hexadecimal digits; nil when unknown.
    public var sha256: String?
    /// The upright picture's size, in pixels; nil when unknown.
    public var size: PixelSize?
    /// The picture's colors; nil when unknown.
    public var palette: Palette?
    /// The words under the picture; nil for none.
    public var caption: String?
    /// The point that a crop keeps nearest to its middle; nil when unknown.
    public var focus: MoodboardMember.Focus?
    /// Whether a person asked for this picture, so that a new choice keeps it.
    public var isPinned: Bool
    /// Where the picture came from or why it was chosen, for people; nil for nothing to say.
    public var note: String?

    /// Makes a picture; what is left out is found out again when the board is drawn.
    public init(
      path: String, sha256: String? = nil, size: PixelSize? = nil, palette: Palette? = nil,
      caption: String? = nil, focus: MoodboardMember.Focus? = nil, isPinned: Bool = false,
      note: String? = nil
    ) {
      self.path = path
      self.sha256 = sha256
      self.size = size
      self.palette = palette
      self.caption = caption
      self.focus = focus
      self.isPinned = isPinned
      self.note = note
    }

    /// What a designer has to know; nil while the size or the colors are unknown.
    public var member: MoodboardMember? {
      guard let size, let palette else { return nil }
      return MoodboardMember(size: size, palette: palette, caption: caption, focus: focus ?? .center)
    }
  }

  /// How a board's pictures were found, for people to read and repeat; nothing is drawn from it.
  public struct Source: Sendable, Hashable {
    /// The query that was searched for; nil for none.
    public var search: String?
    /// The pictures that were asked for more like; paths as in ``Picture/path``.
    public var like: [String]
    /// How closely the palettes had to fit together, 0…1; nil when it was not asked for.
    public var cohesion: Double?
    /// How many pictures were asked for; nil when it was not said.
    public var count: Int?
    /// Anything else that was set.
    public var note: String?

    /// Makes a source.
    public init(
      search: String? = nil, like: [String] = [], cohesion: Double? = nil, count: Int? = nil,
      note: String? = nil
    ) {
      self.search = search
      self.like = like
      self.cohesion = cohesion
      self.count = count
      self.note = note
    }
  }

  /// Makes a document.
  public init(
    options: MoodboardOptions = MoodboardOptions(), pictures: [Picture], board: Moodboard? = nil,
    source: Source? = nil
  ) {
    self.options = options
    self.pictures = pictures
    self.board = board
    self.source = source
  }
}
