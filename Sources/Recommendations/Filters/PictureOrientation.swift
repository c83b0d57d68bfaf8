/// Which way a picture stands.
public enum PictureOrientation: String, Sendable, Hashable, CaseIterable {
  case portrait, landscape, square

  /// How much longer than the other one side of a square may be: 5 % still looks square.
  public static let squareTolerance = 1.05

  /// The orientation of a picture of that size; nil without a size.
  @inlinable
  public init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    let ratio = Double(width) / Double(height)
    if ratio > Self.squareTolerance {
      self = .landscape
    } else {
      self = ratio * Self.squareTolerance < 1 ? .portrait : .square
    }
  }
}
