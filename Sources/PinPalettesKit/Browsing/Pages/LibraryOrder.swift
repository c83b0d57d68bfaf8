/// The order in which the library is gone through; every order is total.
public enum LibraryOrder: String, Sendable, Hashable, CaseIterable {
  /// By the time that the picture was taken, where its file says so, else that the file was last changed; newest
  /// first.
  case newest
  /// By the file's name as people sort: `2.jpg` before `10.jpg`, without regard to case.
  case name
  /// By color: around the circle of hues from red, lightness going up and down in turn, grays at the end.
  case color
  /// By brightness, brightest first.
  case brightness
  /// By saturation, most saturated first.
  case saturation
  /// By warmth, warmest first.
  case warmth
}
