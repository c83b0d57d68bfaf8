public import ColorScience
public import PictureMaps

/// Which arrangement of the library a map shows.
public enum PictureMapKind: String, Sendable, Hashable, CaseIterable {
  /// By color: hue from left to right, light above dark, grays in a part of their own.
  case color
  /// By what the pictures show: those that the model finds alike lie together.
  case likeness
}

/// The pictures of a library as points of a plane.
///
/// The arrays run in parallel, a picture an entry, by rising id. Content that several files have is there once.
public struct PictureMap: Sendable, Hashable {
  /// Which arrangement it is.
  public let kind: PictureMapKind
  /// The state of the library that it shows, as ``Studio/libraryState()`` gives it.
  public let state: String
  /// The width over the height at which it is to be drawn: pictures are spaced evenly then.
  public let aspect: Double
  /// The pictures.
  public let ids: [PictureID]
  /// Where they lie, no two on the same spot.
  public let points: [MapPoint]
  /// The color that each picture has from afar: what it looks like as a dot.
  public let colors: [RGBColor]

  /// A map of no picture.
  static func empty(_ kind: PictureMapKind, state: String) -> PictureMap {
    PictureMap(
      kind: kind, state: state, aspect: PictureMapShape.aspect, ids: [], points: [], colors: [])
  }
}

/// How far a map has come.
public enum PictureMapStatus: Sendable, Hashable {
  /// It is there.
  case ready(PictureMap)
  /// It is being made; so much of it is done, 0…1.
  case computing(progress: Double)
}
