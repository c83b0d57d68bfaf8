public import ArgumentParser
import ColorScience
public import Moodboards

extension BoardTemplate: ExpressibleByArgument {}
extension BoardOrder: ExpressibleByArgument {}
extension GridFit: ExpressibleByArgument {}

/// How a board looks; what is not given stays as it is, or as a board looks best.
struct BoardPageOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How the pictures share the page. Default: bric.")
  var template: BoardTemplate?

  @Option(
    name: .shortAndLong,
    help: "\(BoardSize.named.map(\.name).joined(separator: ", ")) or WIDTHxHEIGHT in pixels. Default: pin.")
  var size: String?

  @Option(help: "Another number, another arrangement. Default: 1.")
  var seed: UInt64?

  @Option(help: "The title. Default: the text of --search; --title \"\" leaves it out.")
  var title: String?

  @Option(help: "A line under the title.")
  var caption: String?

  @Option(help: "The color under the pictures: auto, light, dark, none or #rrggbb. Default: auto.")
  var background: String?

  @Option(help: "How pictures follow one another: colors flowing, like colors far apart, or as given.")
  var order: BoardOrder?

  @Option(
    help: ArgumentHelp(
      "The space between pictures, in percent of the short side, 0 to 10.", valueName: "percent"))
  var gutter: Double?

  @Option(
    help: ArgumentHelp(
      "The space round everything, in percent of the short side, 0 to 20.", valueName: "percent"))
  var margin: Double?

  @Option(help: ArgumentHelp("Round corners, in percent of the short side, 0 to 10.", valueName: "percent"))
  var radius: Double?

  @Flag(inversion: .prefixedNo, help: "A soft shadow. Default: under the prints of polaroid alone.")
  var shadow: Bool?

  @Flag(inversion: .prefixedNo, help: "The palette strip. Default: yes.")
  var palette: Bool?

  @Option(help: "The most swatches in the strip, 2 to 12. Default: 6.")
  var swatches: Int?

  @Flag(inversion: .prefixedNo, help: "HEX codes under the swatches. Default: yes.")
  var codes: Bool?

  @Flag(inversion: .prefixedNo, help: "The names of the colors. Default: on a palette-card.")
  var names: Bool?

  @Flag(inversion: .prefixedNo, help: "File names under the pictures. Default: on a contact-sheet.")
  var captions: Bool?

  @Option(help: "Columns of a grid, a contact sheet or masonry, 1 to 50. Default: what suits the page.")
  var columns: Int?

  @Option(help: "What a grid does with pictures of another shape than its cells. Default: crop.")
  var gridFit: GridFit?

  /// Whether anything was given.
  var isGiven: Bool {
    [
      template != nil, size != nil, seed != nil, title != nil, caption != nil, background != nil,
      order != nil,
      gutter != nil, margin != nil, radius != nil, shadow != nil, palette != nil, swatches != nil,
      codes != nil, names != nil, captions != nil, columns != nil, gridFit != nil,
    ].contains(true)
  }

  /// Changes what was given.
  ///
  /// - Throws: `ValidationError` that names the option.
  func apply(to options: inout MoodboardOptions) throws {
    if let template { options.template = template }
    if let size {
      do {
        options.size = try BoardSize(parsing: size)
      } catch {
        throw ValidationError("--size \(error)")
      }
    }
    if let seed { options.seed = seed }
    if let title { options.title = title.isEmpty ? nil : title }
    if let caption { options.caption = caption.isEmpty ? nil : caption }
    if let background { options.background = try ground(background) }
    if let order { options.order = order }
    if let gutter { options.gutter = try checked(gutter, "--gutter", 0...10) }
    if let margin { options.margin = try checked(margin, "--margin", 0...20) }
    if let radius { options.cornerRadius = try checked(radius, "--radius", 0...10) }
    if let shadow { options.hasShadow = shadow }
    if let palette { options.showsPalette = palette }
    if let swatches { options.swatchCount = try checked(swatches, "--swatches", 2...12) }
    if let codes { options.showsCodes = codes }
    if let names { options.showsNames = names }
    if let captions { options.showsPictureCaptions = captions }
    if let columns { options.columns = try checked(columns, "--columns", 1...50) }
    if let gridFit { options.gridFit = gridFit }
  }

  private func checked<Number: Comparable>(
    _ value: Number, _ name: String, _ range: ClosedRange<Number>
  ) throws -> Number {
    guard range.contains(value) else {
      throw ValidationError("\(name) must be \(range.lowerBound) to \(range.upperBound), not \(value)")
    }
    return value
  }

  private func ground(_ text: String) throws -> MoodboardOptions.Background {
    switch text {
    case "auto": return .automatic
    case "light": return .light
    case "dark": return .dark
    case "none": return .none
    default:
      guard let color = RGBColor(hex: text) else {
        throw ValidationError("--background must be auto, light, dark, none or #rrggbb, not \(text)")
      }
      return .color(color)
    }
  }
}
