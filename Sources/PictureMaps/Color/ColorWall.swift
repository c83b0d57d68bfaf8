internal import ColorScience

/// The order in which pictures hang on a wall of columns: grays first, then hue by hue, light above dark.
struct ColorWall {
  /// The pictures of each column of grays, from the top.
  let grays: [[Int]]
  /// The pictures of each column of hues, from the top.
  let hues: [[Int]]

  /// Colors of less chroma look gray among others; beige and slate, which are named for their hue, have little more.
  static let grayChroma = 0.022
  /// Where the circle of hues is cut, in degrees: between purple and pink, where few photographs are.
  static let cutDegrees = 340.0

  /// Hangs pictures in `aspect` times as many columns as rows, or nearly so.
  init(_ colors: [OKLab], aspect: Double) {
    let columns = Self.columnCount(for: colors.count, aspect: aspect)
    let rows = (colors.count + columns - 1) / columns
    let byChroma = colors.indices.sorted { (colors[$0].chroma, $0) < (colors[$1].chroma, $1) }
    let grayCount = byChroma.count { colors[$0].chroma < Self.grayChroma }
    // Whole columns of grays; the last is filled up with what is nearly gray, or leaves a few to the hues.
    let grayColumns = min(
      max(Int((Double(grayCount) / Double(max(rows, 1))).rounded()), grayCount > 0 ? 1 : 0),
      grayCount < colors.count ? columns - 1 : columns)
    let split = min(grayColumns * rows, colors.count)
    // Cool to warm, which leads over to pink and red.
    grays = Self.columns(
      byChroma[..<split].sorted { (colors[$0].b, $0) < (colors[$1].b, $1) }, grayColumns, colors)
    hues = Self.columns(
      byChroma[split...].sorted { (Self.turn(colors[$0]), $0) < (Self.turn(colors[$1]), $1) },
      columns - grayColumns, colors)
  }

  /// How far a cell's shape may be from a square, as a share, for fewer empty places.
  private static let shapeTolerance = 0.15

  /// The number of columns near that which the aspect asks for which leaves the fewest places empty.
  ///
  /// Of few pictures a column more or less would tear the rows apart.
  private static func columnCount(for count: Int, aspect: Double) -> Int {
    let cells = Double(count) * aspect
    let wanted = max(1, Int(cells.squareRoot().rounded()))
    func empty(_ columns: Int) -> Int { (columns - count % columns) % columns }
    let others = [wanted + 1, wanted - 1].filter { columns in
      columns >= 1 && abs(Double(columns * columns) / cells - 1) < shapeTolerance
    }
    return ([wanted] + others).min { empty($0) < empty($1) } ?? wanted
  }

  /// The hue from the cut on.
  private static func turn(_ color: OKLab) -> Double {
    let turn = color.hueDegrees - cutDegrees
    return turn < 0 ? turn + 360 : turn
  }

  /// Splits an order into columns that differ by one picture at most, each from light to dark.
  private static func columns(_ order: [Int], _ count: Int, _ colors: [OKLab]) -> [[Int]] {
    guard count > 0 else { return [] }
    return (0..<count).map { column in
      order[order.count * column / count..<order.count * (column + 1) / count]
        .sorted { (colors[$1].lightness, $0) < (colors[$0].lightness, $1) }
    }.filter { !$0.isEmpty }
  }
}
