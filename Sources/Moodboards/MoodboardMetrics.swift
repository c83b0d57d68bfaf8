internal import ColorScience
internal import Imaging
internal import Palettes

/// What can be measured of a finished board.
///
/// As JSON, keys are in snake case: `page_error_percent`.
public struct MoodboardMetrics: Sendable, Hashable, Encodable {
  /// The template that the board was made by.
  public let template: BoardTemplate
  /// The number of pictures.
  public let pictures: Int
  /// The part of the pictures' room outside the smallest rectangle round all of them, in percent.
  public let pageErrorPercent: Double
  /// The part of the pictures' room that pictures cover, in percent; gutters, paper and open room take the rest.
  public let coveragePercent: Double
  /// The largest departure of a picture's shape from its own beyond what rounding both sides to whole
  /// pixels explains, in percent; 0 on every board that the designer makes.
  public let aspectDistortionPercent: Double
  /// The largest departure of a picture's shape from its own, rounding included, in percent.
  public let roundingDistortionPercent: Double
  /// The part of the pictures' own area that is cut off, in percent, in the mean of all pictures.
  public let cropPercent: Double
  /// The part cut off the picture that loses most, in percent.
  public let mostCroppedPercent: Double
  /// The largest area divided by the smallest, the hero left out; 1 with fewer than three pictures.
  public let areaSpread: Double
  /// The smallest area divided by the mean area.
  public let smallestToMean: Double
  /// The hero's area divided by the mean area.
  public let heroRatio: Double
  /// Pairs of pictures that show the same thing, as the caller found them.
  public let duplicatePairs: Int
  /// The share of the pictures' colors, each picture counted the same, that lies near a color of the
  /// strip, 0…1; 0 without a strip.
  ///
  /// Near is an OKLab distance of ``nearColor``, a and b doubled.
  public let paletteCoverage: Double
  /// How different the palettes of touching pictures are in the mean, 0 (the same)…1 (nothing in
  /// common); 0 where no pictures touch.
  public let neighborContrast: Double

  /// The OKLab distance, a and b doubled, up to which two colors would be called shades of one.
  public static let nearColor = 0.12

  private enum CodingKeys: String, CodingKey {
    case template, pictures
    case pageErrorPercent = "page_error_percent"
    case coveragePercent = "coverage_percent"
    case aspectDistortionPercent = "aspect_distortion_percent"
    case roundingDistortionPercent = "rounding_distortion_percent"
    case cropPercent = "crop_percent"
    case mostCroppedPercent = "most_cropped_percent"
    case areaSpread = "area_spread"
    case smallestToMean = "smallest_to_mean"
    case heroRatio = "hero_ratio"
    case duplicatePairs = "duplicate_pairs"
    case paletteCoverage = "palette_coverage"
    case neighborContrast = "neighbor_contrast"
  }

  /// Measures a board.
  ///
  /// - Parameters:
  ///   - board: The board, with at least one picture.
  ///   - members: The members that it was designed from, of which the placements speak.
  ///   - duplicatePairs: The number of pairs that show the same thing.
  public init(_ board: Moodboard, members: [MoodboardMember], duplicatePairs: Int = 0) {
    let room = Double(board.pictureArea.size.area)
    let areas = board.placements.map { Double($0.rect.size.area) }
    let covered = areas.reduce(0, +)
    let mean = covered / Double(areas.count)
    let others = board.placements.filter { $0.member != board.hero }.map { Double($0.rect.size.area) }
    let hero = board.placements.first { $0.member == board.hero }
    let cropped = board.placements.map { 100 * $0.croppedShare }
    template = board.template
    pictures = areas.count
    pageErrorPercent = 100 * max(0, 1 - Double(board.pictureBounds.size.area) / room)
    coveragePercent = 100 * covered / room
    aspectDistortionPercent = board.placements.map { 100 * $0.distortion }.max() ?? 0
    roundingDistortionPercent = board.placements.map { 100 * $0.departure }.max() ?? 0
    cropPercent = cropped.reduce(0, +) / Double(areas.count)
    mostCroppedPercent = cropped.max() ?? 0
    areaSpread = (others.max() ?? 1) / (others.min() ?? 1)
    smallestToMean = (areas.min() ?? mean) / mean
    heroRatio = Double(hero?.rect.size.area ?? 0) / mean
    self.duplicatePairs = duplicatePairs
    let shown = board.placements.compactMap { members.indices.contains($0.member) ? $0 : nil }
    let palettes = shown.map { members[$0.member].palette }
    paletteCoverage = Self.coverage(of: palettes, by: board.strip.map { OKLab($0.color) })
    neighborContrast = Self.contrast(of: palettes, at: shown.map(\.place))
  }

  private static func coverage(of palettes: [Palette], by strip: [OKLab]) -> Double {
    let swatches = palettes.flatMap(\.swatches).map { (color: OKLab($0.color), share: $0.share) }
    let total = swatches.reduce(0) { $0 + $1.share }
    guard total > 0 else { return 0 }
    return swatches.reduce(0) { sum, swatch in
      let isNear = strip.contains { PaletteLikeness.distance(swatch.color, $0) <= nearColor }
      return sum + (isNear ? swatch.share : 0)
    } / total
  }

  private static func contrast(of palettes: [Palette], at places: [PixelRect]) -> Double {
    let pairs = PictureContacts.pairs(places)
    guard !pairs.isEmpty else { return 0 }
    let likeness = PaletteLikeness.matrix(palettes)
    return pairs.reduce(0) { $0 + 1 - likeness[$1.first * palettes.count + $1.second] } / Double(pairs.count)
  }
}

extension Moodboard.Placement {
  /// How far the shape shown is from its own, as a factor less 1.
  fileprivate var departure: Double { abs(rect.size.aspectRatio / crop.size.aspectRatio - 1) }

  /// The same beyond one pixel a side, which rounding may add or take.
  fileprivate var distortion: Double {
    let ratio = crop.size.aspectRatio
    let lowest = Double(max(1, rect.width - 1)) / Double(rect.height + 1)
    let highest = Double(rect.width + 1) / Double(max(1, rect.height - 1))
    return ratio < lowest ? lowest / ratio - 1 : ratio > highest ? ratio / highest - 1 : 0
  }
}
