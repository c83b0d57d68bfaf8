public import ColorScience

/// Colors that a picture should show, and colors that it should not.
public struct ColorWish: Sendable, Hashable {
  /// A color and how much it counts, above 0.
  public struct Part: Sendable, Hashable {
    /// The color.
    public let color: RGBColor
    /// How much it counts against the others.
    public let weight: Double
    /// Where it lies in the stretched OKLab.
    let point: SIMD3<Double>

    init(_ color: RGBColor, weight: Double) {
      self.color = color
      self.weight = weight
      point = PaletteSignature.point(OKLab(color))
    }
  }

  /// What should be there.
  public let wanted: [Part]
  /// What should not be there.
  public let avoided: [Part]
  /// Whether colors other than the wanted ones count against a picture.
  public let excludesOthers: Bool

  /// Takes the color terms of a query; nil without any.
  ///
  /// Positive weights want, negative ones avoid. `excludesOthers` needs a wanted color to have an effect.
  public init?(_ terms: [WeightedTerm], excludesOthers: Bool = false) {
    let parts = terms.compactMap { term -> Part? in
      guard case .color(let color) = term.term, term.weight != 0, term.weight.isFinite else { return nil }
      return Part(color, weight: term.weight)
    }
    guard !parts.isEmpty else { return nil }
    wanted = parts.filter { $0.weight > 0 }
    avoided = parts.filter { $0.weight < 0 }.map { Part($0.color, weight: -$0.weight) }
    self.excludesOthers = excludesOthers && !wanted.isEmpty
  }

  /// Wants colors, all alike; nil without any.
  public init?(_ colors: [RGBColor], excludesOthers: Bool = false) {
    self.init(colors.map { WeightedTerm(.color($0)) }, excludesOthers: excludesOthers)
  }

  /// The sum of the magnitudes of the weights.
  var totalWeight: Double { (wanted + avoided).reduce(0) { $0 + $1.weight } }
}

extension ColorWish {
  /// How well a palette meets the wish, 0…1.
  ///
  ///     S = [P · coverage + N · (1 − presence)] / (P + N)
  ///
  /// with P and N the weights of what is wanted and what is avoided. The coverage is 1 − Σ uᵢ minⱼ d(i, j) / τ, from
  /// each wanted color to the closest one of the picture: a small accent counts in full and whatever else the
  /// picture shows costs nothing. The presence is Σ uᵢ Σ vⱼ (1 − d(i, j) / τ), with the masses vⱼ of the picture's
  /// colors. Where others are excluded, the coverage becomes the mean of itself and the part of the masses
  /// that lies near a wanted color.
  public func score(of palette: PaletteSignature) -> Double {
    let cap = PaletteSignature.distanceCap
    func distance(_ first: SIMD3<Double>, _ second: SIMD3<Double>) -> Double {
      let difference = first - second
      return min((difference * difference).sum().squareRoot(), cap)
    }
    var sum = 0.0
    for part in wanted {
      sum += part.weight * (1 - palette.points.reduce(cap) { min($0, distance(part.point, $1)) } / cap)
    }
    if excludesOthers {
      let others = zip(palette.points, palette.masses).reduce(0) { sum, swatch in
        sum + swatch.1 * wanted.reduce(cap) { min($0, distance($1.point, swatch.0)) } / cap
      }
      sum = (sum + wanted.reduce(0) { $0 + $1.weight } * (1 - others)) / 2
    }
    for part in avoided {
      let presence = zip(palette.points, palette.masses).reduce(0) {
        $0 + $1.1 * (1 - distance(part.point, $1.0) / cap)
      }
      sum += part.weight * (1 - presence)
    }
    return min(max(sum / totalWeight, 0), 1)
  }
}
