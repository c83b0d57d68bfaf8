extension PaletteSignature {
  /// The points and masses of lanes, to single precision; nothing tells the swatches that they were.
  init(_ lanes: PaletteLanes) {
    var (points, masses): ([SIMD3<Double>], [Double]) = ([], [])
    for lane in 0..<PaletteLanes.mostSwatches where lanes.masses[lane] > 0 {
      points.append(
        SIMD3(Double(lanes.lightness[lane]), Double(lanes.greenRed[lane]), Double(lanes.blueYellow[lane])))
      masses.append(Double(lanes.masses[lane]))
    }
    self.init(points: points, masses: masses)
  }
}
