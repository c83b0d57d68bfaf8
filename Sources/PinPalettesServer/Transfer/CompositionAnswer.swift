internal import ColorScience
internal import Imaging
internal import Moodboards
internal import PinPalettesKit

/// A composition as it can be sent again.
struct CompositionAnswer: Encodable, Sendable {
  let images: [String]
  let words: [String: String]
  let pinned: [String]
  let template: String
  let width: Int
  let height: Int
  let seed: UInt64
  let gutter: Double?
  let margin: Double?
  let background: String
  let title: String?
  let caption: String?
  let hero: String?
  let order: String
  let strip: Bool
  let captions: Bool?
  let corners: Double
  let shadow: Bool?
  let swatches: Int
  let codes: Bool
  let names: Bool
  let fit: String
  let columns: Int?

  /// Describes a composition.
  ///
  /// - Parameters:
  ///   - composition: The composition.
  ///   - ids: The ids of its pictures, in their order; nil for one that the library does not have.
  init(_ composition: BoardComposition, ids: [PictureID?]) {
    let members = zip(composition.pictures, ids).compactMap { picture, id in
      id.map { (picture: picture, name: $0.description) }
    }
    let options = composition.options
    images = members.map(\.name)
    words = Dictionary(
      members.compactMap { member in member.picture.caption.map { (member.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    pinned = members.filter(\.picture.isPinned).map(\.name)
    template = options.template.rawValue
    (width, height) = (options.size.pixels.width, options.size.pixels.height)
    seed = options.seed
    (gutter, margin, corners) = (options.gutter, options.margin, options.cornerRadius)
    background = options.background.word
    (title, caption) = (options.title, options.caption)
    hero = ids.indices.contains(options.hero) ? ids[options.hero]?.description : nil
    order = options.order.rawValue
    (strip, captions, shadow) = (options.showsPalette, options.showsPictureCaptions, options.hasShadow)
    (swatches, codes, names) = (options.swatchCount, options.showsCodes, options.showsNames)
    fit = options.gridFit.rawValue
    columns = options.columns
  }
}
