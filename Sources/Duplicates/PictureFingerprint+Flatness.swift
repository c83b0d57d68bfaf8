extension PictureFingerprint {
  /// Whether the picture has so little structure that no comparison could tell it from others: a blank page, a
  /// clear sky.
  ///
  /// Σ of the squared differences of neighboring cells. Half of what ``PictureComparison`` asks of its coarser
  /// samples, which have at most twice as much.
  var isFlat: Bool {
    let side = Self.gridSide
    var energy = 0
    for row in 0..<side {
      for column in 0..<side {
        let place = row * side + column
        let value = Int(grid[place])
        if column + 1 < side {
          let difference = Int(grid[place + 1]) - value
          energy += difference * difference
        }
        if row + 1 < side {
          let difference = Int(grid[place + side]) - value
          energy += difference * difference
        }
        if energy >= 300 { return false }
      }
    }
    return true
  }
}
