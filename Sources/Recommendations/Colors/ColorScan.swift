/// A wish for colors, prepared for scoring a library.
///
/// The same score as ``ColorWish/score(of:)`` in single precision, without an allocation for each picture.
public struct ColorScan: Sendable {
  private struct Part {
    let point: SIMD3<Float>
    let weight: Float
  }

  private let wanted: [Part]
  private let avoided: [Part]
  private let excludesOthers: Bool
  private let wantedWeight: Float
  private let scale: Float

  /// Prepares a wish.
  public init(_ wish: ColorWish) {
    wanted = wish.wanted.map { Part(point: SIMD3($0.point), weight: Float($0.weight)) }
    avoided = wish.avoided.map { Part(point: SIMD3($0.point), weight: Float($0.weight)) }
    excludesOthers = wish.excludesOthers
    wantedWeight = wanted.reduce(0) { $0 + $1.weight }
    scale = 1 / Float(wish.totalWeight)
  }

  /// How well a palette meets the wish, 0…1.
  public func score(of palette: PaletteLanes) -> Float {
    let capSquared = Self.cap * Self.cap
    var sum: Float = 0
    var nearest = SIMD8<Float>(repeating: capSquared)
    for part in wanted {
      let squares = Self.squares(part.point, palette)
      sum += part.weight * (1 - min(Self.least(squares), capSquared).squareRoot() / Self.cap)
      if excludesOthers { nearest.replace(with: squares, where: squares .< nearest) }
    }
    if excludesOthers {
      let others = (palette.masses * nearest.squareRoot()).sum() / Self.cap
      sum = (sum + wantedWeight * (1 - others)) / 2
    }
    for part in avoided {
      var squares = Self.squares(part.point, palette)
      squares.replace(with: capSquared, where: squares .> capSquared)
      let presence = (palette.masses * (1 - squares.squareRoot() / Self.cap)).sum()
      sum += part.weight * (1 - presence)
    }
    return min(max(sum * scale, 0), 1)
  }

  private static let cap = Float(PaletteSignature.distanceCap)

  @inline(__always)
  private static func squares(_ point: SIMD3<Float>, _ palette: PaletteLanes) -> SIMD8<Float> {
    let lightness = palette.lightness - point.x
    let greenRed = palette.greenRed - point.y
    let blueYellow = palette.blueYellow - point.z
    return lightness * lightness + greenRed * greenRed + blueYellow * blueYellow
  }

  @inline(__always)
  private static func least(_ values: SIMD8<Float>) -> Float {
    let four = values.lowHalf.replacing(with: values.highHalf, where: values.highHalf .< values.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .< four.lowHalf)
    return min(two.x, two.y)
  }
}
