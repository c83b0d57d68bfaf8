internal import Imaging

/// A size that a JPEG is decoded to, as a fraction of the full one.
///
/// libjpeg knows all the eighths, but only these four are made by quick, smooth transforms: with 7/8 for a
/// picture of 640×427 a model's embedding had cosine .987 to that of the full picture, with 1 it has .997.
struct JPEGScale: Hashable {
  let denominator: Int

  static let full = JPEGScale(denominator: 1)
  /// One pixel a block: what the DC coefficients alone can give.
  static let eighth = JPEGScale(denominator: 8)
  /// Two by two pixels a block: what its four lowest coefficients can give.
  static let quarter = JPEGScale(denominator: 4)

  /// The smallest scale that keeps the short side of `size` at `minimumShortSide` or more.
  static func smallest(of size: PixelSize, minimumShortSide: Int?) -> JPEGScale {
    guard let minimumShortSide else { return .full }
    return [8, 4, 2].map(JPEGScale.init).first { $0.applied(to: size).shortSide >= minimumShortSide } ?? .full
  }

  /// The scaled size: libjpeg rounds both sides up.
  func applied(to size: PixelSize) -> PixelSize {
    PixelSize(
      width: (size.width + denominator - 1) / denominator,
      height: (size.height + denominator - 1) / denominator)
  }

  /// What each block becomes where few coefficients give that; nil for sizes that need them all.
  var blockDetail: BlockDetail? {
    switch self {
    case .eighth: .single
    case .quarter: .quad
    default: nil
    }
  }
}
