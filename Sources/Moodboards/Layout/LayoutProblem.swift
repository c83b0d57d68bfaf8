public import Imaging

/// What a layout has to solve: shapes, wished areas and likenesses of pictures, and the room for them.
public struct LayoutProblem: Sendable {
  /// Width divided by height of each picture.
  public let aspectRatios: [Double]
  /// The wished area of each picture, relative to the others; all above 0.
  ///
  /// ``PictureWeights`` makes good ones.
  public let weights: [Double]
  /// How alike two pictures look, 0…1, as a symmetric matrix row by row.
  ///
  /// Alike pictures should not touch; those above ``LayoutProblem/nearIdentical`` never do where the
  /// shapes allow it.
  public let likeness: [Double]
  /// The picture that leads the board.
  public let hero: Int
  /// How the pictures follow one another.
  public let order: ReadingOrder
  /// The room for the pictures, in pixels.
  public let area: PixelSize
  /// The space between two pictures, in pixels.
  public let gutter: Int

  /// The likeness from which two pictures count as the same one twice.
  public static let nearIdentical = 0.9

  /// The number of pictures.
  public var count: Int { aspectRatios.count }

  /// Makes a problem.
  ///
  /// - Precondition: There is at least one picture, the arrays fit together,
  ///   and `gutter` is not negative.
  public init(
    aspectRatios: [Double], weights: [Double], likeness: [Double], hero: Int, order: ReadingOrder = .free,
    area: PixelSize, gutter: Int
  ) {
    let count = aspectRatios.count
    precondition(count > 0 && weights.count == count && likeness.count == count * count)
    precondition(aspectRatios.allSatisfy { $0 > 0 && $0.isFinite } && weights.allSatisfy { $0 > 0 })
    precondition((0..<count).contains(hero) && gutter >= 0)
    if case .ranked(let ranks) = order { precondition(ranks.count == count) }
    self.aspectRatios = aspectRatios
    self.weights = weights
    self.likeness = likeness
    self.hero = hero
    self.order = order
    self.area = area
    self.gutter = gutter
  }
}
