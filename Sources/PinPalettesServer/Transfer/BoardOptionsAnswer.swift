internal import Imaging
internal import Moodboards
internal import PinPalettesKit

/// Everything that can be chosen about a board.
struct BoardOptionsAnswer: Encodable, Sendable {
  struct Template: Encodable, Sendable {
    let id: String
    let name: String
    let summary: String
    /// The fewest and the most.
    let pictures: [Int]
    let hasHero: Bool
    let hasColumns: Bool
    let hasCaptions: Bool
  }

  struct Size: Encodable, Sendable {
    let id: String
    let name: String
    let width: Int
    let height: Int
  }

  struct Limits: Encodable, Sendable {
    let images: Int
    let side: [Int]
    let gutter: [Double]
    let margin: [Double]
    let corners: [Double]
    let swatches: [Int]
    let columns: [Int]
    let title: Int
    let caption: Int
    /// The most pixels of a board that is drawn as each kind of file.
    let pixels: [String: Int]
  }

  let templates: [Template]
  let sizes: [Size]
  let backgrounds: [String]
  let orders: [String]
  let fits: [String]
  let formats: [String]
  let limits: Limits

  init(_ choices: BoardChoices) {
    templates = choices.templates.map {
      Template(
        id: $0.template.rawValue, name: $0.name, summary: $0.summary, pictures: $0.pictures.ends,
        hasHero: $0.hasHero, hasColumns: $0.hasColumns, hasCaptions: $0.hasCaptions)
    }
    sizes = choices.pages.map {
      Size(id: $0.id, name: $0.name, width: $0.pixels.width, height: $0.pixels.height)
    }
    backgrounds = choices.backgrounds.map(\.id)
    orders = choices.orders.map(\.id)
    fits = choices.gridFits.map(\.id)
    formats = choices.formats.map { BoardFileFormat($0.format).rawValue }
    limits = Limits(
      images: BoardLimits.pictures, side: choices.sides.ends, gutter: choices.gutter.ends,
      margin: choices.margin.ends, corners: choices.cornerRadius.ends, swatches: choices.swatches.ends,
      columns: choices.columns.ends, title: BoardLimits.title, caption: BoardLimits.caption,
      pixels: Dictionary(
        choices.formats.map { (BoardFileFormat($0.format).rawValue, $0.mostPixels) }, uniquingKeysWith: max))
  }
}

extension ClosedRange {
  /// Both ends, as pages read a range.
  fileprivate var ends: [Bound] { [lowerBound, upperBound] }
}
