/// How many pixels a block of 8×8 samples becomes, and which of its coefficients they are made of.
enum BlockDetail {
  /// One pixel, of the DC coefficient alone: the picture at one eighth of its size.
  case single
  /// Two by two, of the four lowest coefficients: the picture at a quarter.
  case quad

  /// The last of the coefficients in zigzag order.
  static let lastPlace = 4

  /// The pixels along a block's side.
  var side: Int { self == .single ? 1 : 2 }

  /// The coefficients that are kept of each block.
  var coefficientCount: Int { side * side }

  /// Where the coefficients stand in zigzag order.
  var places: [Int] { self == .single ? [0] : [0, 1, 2, Self.lastPlace] }
}
