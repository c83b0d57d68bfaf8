internal import Imaging

/// Which pictures of a board touch: face each other with nothing but a gutter between.
enum PictureContacts {
  /// The pairs of rectangles that touch, each once, the lower index first.
  ///
  /// A gutter is at most half as wide again as the narrowest space between any two that face each other.
  static func pairs(_ rects: [PixelRect]) -> [(first: Int, second: Int)] {
    var gaps: [(first: Int, second: Int, gap: Int)] = []
    for second in rects.indices {
      for first in 0..<second {
        guard let gap = gap(rects[first], rects[second]) else { continue }
        gaps.append((first, second, gap))
      }
    }
    let widest = (gaps.map(\.gap).min() ?? 0) * 3 / 2 + 1
    return gaps.filter { $0.gap <= widest }.map { ($0.first, $0.second) }
  }

  /// The space between two rectangles that share rows or columns; nil for two that lie across.
  private static func gap(_ one: PixelRect, _ other: PixelRect) -> Int? {
    let across = max(one.x, other.x) - min(one.maxX, other.maxX)
    let down = max(one.y, other.y) - min(one.maxY, other.maxY)
    if down < 0 && across >= 0 { return across }
    if across < 0 && down >= 0 { return down }
    return nil
  }
}
