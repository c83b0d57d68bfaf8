/// A picture's edges before they are rounded to whole pixels, (0, 0) the upper left corner of the room.
struct LayoutFrame: Equatable {
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0

  var width: Double { right - left }
  var height: Double { bottom - top }
  var area: Double { width * height }
}
