internal import Foundation

/// The test whether one picture shows what another one shows, from their grids alone.
///
/// The smaller picture is laid on the larger one where the hashes suggest, then moved, scaled and turned in ever
/// smaller steps to where the structure agrees best. What remains different there decides. The numbers come
/// from one half of the pictures and variants that `docs/duplicates.md` describes.
struct PictureComparison {
  /// The least similarity that makes two pictures the same.
  static let sameSimilarity: Float = 0.986
  /// The least agreement before the search; pictures that do not reach it where the hashes suggest are given up.
  static let startingAgreement: Float = 0.5
  /// The least agreement after the search: a photograph under a heavy caption has about as much.
  private static let leastAgreement: Float = 0.6
  /// Where nothing is left to search for.
  private static let settledAgreement: Float = 0.99
  /// The least sum of squared differences to judge by: below it, the rounding of the grid decides, not the picture.
  private static let leastEnergy: Float = 600
  /// By how much the shapes of a picture and its part may differ, as a logarithm of their ratio.
  private static let shapeTolerance: Float = 0.06
  /// The most that a picture may be turned: about four degrees.
  private static let largestAngle: Float = 0.07
  /// The most of a side that a part may lack.
  private static let largestCut: Float = 0.32
  /// What counts as the whole picture, by area.
  private static let wholeCoverage: Float = 0.97

  /// The larger picture.
  let outer: StructureGrid
  /// What the smaller one shows, at its own places.
  let shown: StructureSamples
  /// Its width divided by its height, as it is compared.
  private let aspectRatio: Float
  /// How the smaller one was turned.
  private let turn: PictureTurn

  /// Prepares a comparison.
  ///
  /// - Parameters:
  ///   - outer: The picture that may show more.
  ///   - inner: The picture that may be a part of it, turned as `turn` says.
  ///   - turn: How it was turned.
  init(outer: StructureGrid, inner: StructureGrid, turn: PictureTurn) {
    self.outer = outer
    self.turn = turn
    self.aspectRatio = inner.aspectRatio
    self.shown = inner.samples(at: Placement(scale: 1), aspectRatio: inner.aspectRatio)
  }

  /// The match if the inner picture lies at about `window` of the outer one; nil if it does not.
  func match(near window: HashWindow) -> PictureMatch? {
    guard let start = Start(window: window, outer: outer.aspectRatio, inner: aspectRatio) else { return nil }
    var best = start.placement
    var agreement = agreement(at: best, aspectRatio: start.aspectRatio)
    guard agreement >= Self.startingAgreement else { return nil }
    if agreement < Self.settledAgreement {
      (best, agreement) = refined(best, agreement: agreement, aspectRatio: start.aspectRatio)
    }
    // Less than this no trimming makes up for; it spares the sorting.
    guard agreement >= Self.leastAgreement else { return nil }
    return judged(best, aspectRatio: start.aspectRatio)
  }

  /// Where a search begins.
  private struct Start {
    var placement: Placement
    var aspectRatio: Float

    /// Nil if a part of that shape cannot be the inner picture.
    init?(window: HashWindow, outer: Float, inner: Float) {
      let (columns, rows) = (window.columns.fractions, window.rows.fractions)
      let width = Float(columns.upperBound - columns.lowerBound)
      let height = Float(rows.upperBound - rows.lowerBound)
      var aspectRatio = inner
      if abs(log(width * outer / (height * inner))) > PictureComparison.shapeTolerance {
        guard window == .whole else { return nil }
        // Stretched as a whole, or not the same: the grids do not know of the shape.
        aspectRatio = outer
      }
      self.aspectRatio = aspectRatio
      placement = Placement(
        scale: (width * outer / aspectRatio * height).squareRoot(),
        x: Float(columns.lowerBound + columns.upperBound) - 1, y: Float(rows.lowerBound + rows.upperBound) - 1
      )
    }
  }

  private func agreement(at placement: Placement, aspectRatio: Float) -> Float {
    guard contains(placement, aspectRatio: aspectRatio) else { return -1 }
    return outer.samples(at: placement, aspectRatio: aspectRatio).agreement(with: shown).correlation
  }

  /// Whether a placement is one that the search may visit: inside, not too small, not turned too far.
  private func contains(_ placement: Placement, aspectRatio: Float) -> Bool {
    let width = placement.scale * aspectRatio / outer.aspectRatio
    return abs(placement.x) + width <= 1.05 && abs(placement.y) + placement.scale <= 1.05
      && min(width, placement.scale) >= 1 - Self.largestCut && abs(placement.angle) <= Self.largestAngle
  }

  /// Climbs from a placement in steps that halve when none of them helps.
  private func refined(
    _ start: Placement, agreement: Float, aspectRatio: Float
  ) -> (Placement, agreement: Float) {
    var (best, bestAgreement) = (start, agreement)
    var step: Float = 0.03
    var rounds = 0
    while step > 0.003, rounds < 24 {
      rounds += 1
      var improved = false
      for move in Self.moves {
        var next = best
        next.scale += move.scale * step
        next.angle += move.angle * step
        next.x += move.x * step
        next.y += move.y * step
        let nextAgreement = self.agreement(at: next, aspectRatio: aspectRatio)
        if nextAgreement > bestAgreement + 1e-5 {
          (best, bestAgreement, improved) = (next, nextAgreement, true)
        }
      }
      if !improved { step /= 2 }
    }
    return (best, bestAgreement)
  }

  /// One step each way in each direction; an angle moves the corners by more than its size.
  private static let moves: [Placement] = [-1, 1].flatMap { (sign: Float) in
    [
      Placement(scale: sign), Placement(scale: 0, x: sign), Placement(scale: 0, y: sign),
      Placement(scale: 0, angle: 0.7 * sign),
    ]
  }

  private func judged(_ placement: Placement, aspectRatio: Float) -> PictureMatch? {
    let covered = outer.samples(at: placement, aspectRatio: aspectRatio)
    let agreement = covered.agreement(with: shown)
    guard min(agreement.own, agreement.other) >= Self.leastEnergy else { return nil }
    let similarity = covered.trimmedCorrelation(with: shown)
    guard similarity >= Self.sameSimilarity else { return nil }
    let area = placement.scale * placement.scale * aspectRatio / outer.aspectRatio
    let isPart = area < Self.wholeCoverage || abs(placement.angle) > 0.01
    let gain = log(agreement.other / agreement.own) / 2
    let isEdited =
      abs(gain) > 0.06 || abs(covered.mean - shown.mean) > 5
      || (!isPart && similarity - agreement.correlation > 0.012)
    return PictureMatch(
      turn: turn, similarity: Double(min(similarity, 1)), coverage: isPart ? Double(min(area, 0.999)) : 1,
      isEdited: isEdited)
  }
}
