/// The shape that maps have unless told otherwise.
public enum PictureMapShape {
  /// The width over the height: that of most screens, less a bar.
  public static let aspect = 1.6
}
