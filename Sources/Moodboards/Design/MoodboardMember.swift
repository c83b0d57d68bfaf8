public import Imaging
public import Palettes

/// What the designer knows of a picture.
public struct MoodboardMember: Sendable, Hashable {
  /// The upright picture's size, in pixels.
  public var size: PixelSize
  /// The picture's colors.
  public var palette: Palette
  /// The words under the picture, where the template has room for them; nil for none.
  public var caption: String?
  /// The point that a crop keeps nearest to its middle, across and down, 0…1.
  public var focus: Focus
  /// Its embedding, of length 1; empty where there is none.
  ///
  /// Look-alikes by it do not touch.
  public var embedding: [Float]

  /// A point of a picture, in parts of its sides from the upper left corner.
  public struct Focus: Sendable, Hashable, Codable {
    /// The part of the width, 0…1.
    public let x: Double
    /// The part of the height, 0…1.
    public let y: Double

    /// Makes a point; outside values are brought to the nearest edge.
    public init(x: Double, y: Double) {
      self.x = min(max(x, 0), 1)
      self.y = min(max(y, 0), 1)
    }

    /// The middle.
    public static let center = Focus(x: 0.5, y: 0.5)
  }

  /// Makes a member.
  public init(
    size: PixelSize, palette: Palette, caption: String? = nil, focus: Focus = .center, embedding: [Float] = []
  ) {
    self.size = size
    self.palette = palette
    self.caption = caption
    self.focus = focus
    self.embedding = embedding
  }
}
