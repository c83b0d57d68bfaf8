public import ColorScience

/// Lays pictures out by color, like a wall of paint samples: hue from left to right, light above dark, and grays at
/// the left in a part of their own.
///
/// Pictures fill a regular grid, one to a place, so that ten thousand of them do not pile up where photographs are
/// commonest; within a small surrounding they are exchanged until neighbors look alike. The same colors give the
/// same points. Blocking.
public struct ColorMapLayout: Sendable {
  /// How many places wide the gap between grays and hues is.
  private static let gap = 0.5

  /// The width of the map over its height; places are square when it is drawn so.
  public let aspect: Double

  /// Makes a layout for a map `aspect` times as wide as high.
  ///
  /// - Precondition: `aspect` is within 0.1…10.
  public init(aspect: Double = PictureMapShape.aspect) {
    precondition((0.1...10).contains(aspect), "a map is not \(aspect) times as wide as high")
    self.aspect = aspect
  }

  /// The place of every color.
  ///
  /// - Complexity: O(n log n) for n colors; 10,000 take less than a second.
  /// - Parameters:
  ///   - colors: What pictures look like from afar, such as ``PictureColor`` says.
  ///   - progress: Told from time to time how much is done.
  /// - Returns: As many points, no two on the same spot; a single one in the middle.
  /// - Throws: What `progress` throws.
  public func points(of colors: [OKLab], progress: @escaping MapProgress = { _ in }) throws -> [MapPoint] {
    let colors = colors.map(\.orGray)
    let wall = ColorWall(colors, aspect: aspect)
    let part = Double(wall.grays.count) / Double(max(wall.grays.count + wall.hues.count, 1))
    let grays = try ColorSmoothing.smoothed(
      wall.grays, colors: colors, progress: ProgressSpan(range: 0...part, report: progress))
    let hues = try ColorSmoothing.smoothed(
      wall.hues, colors: colors, progress: ProgressSpan(range: part...1, report: progress))
    return Self.places(grays: grays, hues: hues, count: colors.count)
  }

  private static func places(grays: [[Int]], hues: [[Int]], count: Int) -> [MapPoint] {
    var points = [MapPoint](repeating: .middle, count: count)
    let rows = (grays + hues).map(\.count).max() ?? 0
    let gap = grays.isEmpty || hues.isEmpty ? 0 : gap
    let width = Double(grays.count + hues.count) + gap
    for (column, pictures) in (grays + hues).enumerated() {
      let left = Double(column) + 0.5 + (column >= grays.count ? gap : 0)
      for (row, picture) in pictures.enumerated() {
        points[picture] = MapPoint(x: Float(left / width), y: Float((Double(row) + 0.5) / Double(rows)))
      }
    }
    return points
  }
}
