internal import Imaging

/// Where a template puts pictures, their paper and their captions, in the pictures' room.
struct BoardArrangement {
  /// What happens to a picture that is not of its place's shape.
  enum Fit: Hashable {
    /// It is shown whole, in the middle.
    case whole
    /// The same, on a mat that fills the place.
    case matted
    /// It fills the place and loses edges.
    case crop
  }

  /// Room for one line of type.
  struct Line: Hashable {
    var x: Int
    var baseline: Int
    var maxWidth: Int
  }

  /// The place of each picture, in the members' order.
  var places: [PixelRect]
  var fit = Fit.whole
  /// The paper under each picture; empty for none.
  var paper: [PixelRect] = []
  /// The line under each picture; empty for none.
  var captions: [Line] = []

  /// The smallest rectangle round everything.
  var bounds: PixelRect {
    let all = PixelRect(around: places + paper)
    let lowest = captions.map(\.baseline).max() ?? all.maxY
    return PixelRect(x: all.x, y: all.y, width: all.width, height: max(all.maxY, lowest) - all.y)
  }

  /// The same, moved.
  func offset(x: Int, y: Int) -> BoardArrangement {
    BoardArrangement(
      places: places.map { $0.offset(x: x, y: y) }, fit: fit, paper: paper.map { $0.offset(x: x, y: y) },
      captions: captions.map { Line(x: $0.x + x, baseline: $0.baseline + y, maxWidth: $0.maxWidth) })
  }
}
