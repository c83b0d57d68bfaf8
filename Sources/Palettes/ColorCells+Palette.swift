internal import ColorScience

extension ColorCells {
  /// A palette of some colors, rounded to 8 bits, that share the cells out among them.
  ///
  /// Colors that round to the same one are given once, those without a cell not at all.
  func palette(centers: [SIMD4<Float>]) -> Palette {
    var colors: [RGBColor] = []
    for center in centers {
      let color = RGBColor(clipping: LinearRGB(CIEXYZ(CIELab(center))))
      if !colors.contains(color) { colors.append(color) }
    }
    let clusters = Clustering(self, centers: colors.map { SIMD4(CIELab($0)) }).clusters
    let total = clusters.reduce(0) { $0 + Double($1.population) }
    let swatches = zip(colors, clusters).map { Swatch(color: $0, share: Double($1.population) / total) }
    return Palette(swatches: swatches.filter { $0.share > 0 })
  }
}
