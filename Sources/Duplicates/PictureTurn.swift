/// One of the eight ways in which a picture can lie: four turns, each as it is or mirrored.
///
/// The raw value is three switches: 1 mirrors left and right, 2 top and bottom, and 4 swaps rows and columns
/// after that.
public enum PictureTurn: UInt8, Sendable, Hashable, CaseIterable {
  /// As it is.
  case upright = 0
  /// Left and right exchanged.
  case mirrored = 1
  /// Top and bottom exchanged.
  case flipped = 2
  /// Turned by half a circle.
  case upsideDown = 3
  /// Rows and columns exchanged.
  case transposed = 4
  /// Turned by a quarter, counterclockwise.
  case turnedLeft = 5
  /// Turned by a quarter, clockwise.
  case turnedRight = 6
  /// Turned by half a circle, rows and columns exchanged.
  case transverse = 7

  /// Whether left and right are exchanged first.
  var mirrorsColumns: Bool { rawValue & 1 != 0 }

  /// Whether top and bottom are exchanged first.
  var mirrorsRows: Bool { rawValue & 2 != 0 }

  /// Whether rows become columns.
  public var swapsSides: Bool { rawValue & 4 != 0 }

  /// Whether writing would read backwards.
  public var isMirrored: Bool { (rawValue & 1) ^ (rawValue >> 1 & 1) ^ (rawValue >> 2 & 1) != 0 }

  /// The turn that undoes this one.
  public var inverse: PictureTurn {
    switch self {
    case .turnedLeft: .turnedRight
    case .turnedRight: .turnedLeft
    default: self
    }
  }
}
