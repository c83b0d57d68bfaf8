internal import Imaging

extension PixelRect {
  /// The smallest rectangle that contains all of `rects`.
  ///
  /// - Precondition: There is at least one.
  init(around rects: [PixelRect]) {
    precondition(!rects.isEmpty, "nothing to put a rectangle around")
    let left = rects.map(\.x).min() ?? 0
    let top = rects.map(\.y).min() ?? 0
    let right = rects.map(\.maxX).max() ?? 0
    let bottom = rects.map(\.maxY).max() ?? 0
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }
}
