public import Imaging

/// The wished areas of pictures: one leads, the others share alike, and what is too small to be enlarged
/// stays small.
public enum PictureWeights {
  /// The hero's wished area, in mean areas; a board looks led from 2 to 3.
  private static let heroToMean = 2.5
  /// Of two or three pictures none can have 2.5 times the mean beside others that still count.
  private static let mostHeroWeight = 4.5
  private static let leastHeroWeight = 2.0
  /// A picture may be shown at twice its own pixels a side before it looks soft.
  private static let mostEnlargement = 2.0
  /// The least wish, which leaves a picture above a quarter of the mean.
  private static let leastWeight = 0.4

  /// The weights for a ``LayoutProblem``.
  ///
  /// - Parameters:
  ///   - sizes: The upright pictures' sizes, in pixels; at least one.
  ///   - hero: The index of the picture that leads. One too small to be enlarged does not lead.
  ///   - area: The room for the pictures, in pixels.
  /// - Returns: A weight for each picture, 1 for one that neither leads nor is too small.
  public static func wished(for sizes: [PixelSize], hero: Int, in area: PixelSize) -> [Double] {
    let count = Double(sizes.count)
    let meanArea = Double(area.width) * Double(area.height) / count
    let heroWeight =
      count > heroToMean + 1
      ? min(heroToMean * (count - 1) / (count - heroToMean), mostHeroWeight) : leastHeroWeight
    let most = sizes.map {
      mostEnlargement * mostEnlargement * Double($0.width) * Double($0.height) / meanArea
    }
    // Where all are tiny none has to step back.
    let unit = min(1, max(most.max() ?? 1, .leastNormalMagnitude))
    return sizes.indices.map { index in
      let wish = index == hero ? heroWeight : 1
      return min(wish, max(most[index] / unit, leastWeight))
    }
  }
}
