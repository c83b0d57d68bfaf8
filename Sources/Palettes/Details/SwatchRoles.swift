internal import ColorScience

/// Gives each role to the swatch that plays it best.
///
/// Roles are given in the order of what is asked of them, and a swatch that has one gets no other:
/// dominant first, then accent, vibrant, light, dark and muted. Ties go to the swatch that comes first.
struct SwatchRoles {
  /// The CIELAB chroma under which a color is no accent and not vibrant: people call it grayish.
  private static let leastVividChroma = 25.0
  /// The CIELAB chroma over which a color is not muted.
  private static let mostMutedChroma = 25.0
  /// The share up to which a color is an accent.
  private static let mostAccentShare = 0.1
  /// The ΔE00 from the nearest other swatch that makes an accent stand out.
  private static let leastAccentDifference = 20.0
  /// The lightness L* under which a color is dark, and over which it is light.
  private static let (darkLightness, lightLightness) = (40.0, 65.0)

  /// The role of each swatch, in order.
  let roles: [SwatchRole?]

  init(_ swatches: [Swatch]) {
    let colors = swatches.map { CIELab($0.color) }
    var roles = [SwatchRole?](repeating: nil, count: swatches.count)

    /// Gives a role to the free swatch of the highest score; nil is for those that cannot have it.
    func give(_ role: SwatchRole, by score: (Int) -> Double?) {
      var best: (index: Int, score: Double)?
      for index in swatches.indices where roles[index] == nil {
        if let score = score(index), score > best?.score ?? -.infinity { best = (index, score) }
      }
      if let best { roles[best.index] = role }
    }

    give(.dominant) { swatches[$0].share }
    give(.accent) { index in
      guard swatches[index].share <= Self.mostAccentShare, colors[index].chroma >= Self.leastVividChroma
      else { return nil }
      let others = colors.indices.filter { $0 != index }
      let isolation = others.map { colors[$0].difference(from: colors[index]) }.min() ?? 0
      return isolation >= Self.leastAccentDifference ? isolation + colors[index].chroma : nil
    }
    give(.vibrant) { colors[$0].chroma >= Self.leastVividChroma ? colors[$0].chroma : nil }
    give(.light) { colors[$0].lightness > Self.lightLightness ? colors[$0].lightness : nil }
    give(.dark) { colors[$0].lightness < Self.darkLightness ? -colors[$0].lightness : nil }
    give(.muted) { colors[$0].chroma <= Self.mostMutedChroma ? -colors[$0].chroma : nil }
    self.roles = roles
  }
}
