public import ArgumentParser
import ColorScience
import Imaging
public import Palettes
import PinPalettesKit

extension PaletteMode: ExpressibleByArgument {}
extension SwatchOrder: ExpressibleByArgument {}
extension ColorVocabulary: ExpressibleByArgument {}

/// Which colors are looked for, and where.
struct LookOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many colors at most, 1 to 32, or auto. Default: 6.", valueName: "n|auto"),
    transform: LookArguments.colorCount)
  var colors = ColorCount.fixed(6)

  @Option(
    help: "faithful: the colors the picture differs least from; theme: those that people would pick.")
  var mode = PaletteMode.faithful

  @Option(
    help: ArgumentHelp(
      "Leave out a color and what is nearer to it than ΔE (default 10); may be given several times.",
      valueName: "#hex[:ΔE]"),
    transform: LookArguments.exclusion)
  var exclude: [ColorExclusion] = []

  @Option(
    help: ArgumentHelp(
      "Look at this part only: pixels of the upright picture, or percent: 10%,10%,80%,80%.",
      valueName: "x,y,w,h"),
    transform: LookArguments.crop)
  var region: PictureCrop?

  @Option(help: "Whose color names: css, or those of xkcd's survey.")
  var names = ColorVocabulary.css

  /// The request that these options make.
  var request: PaletteRequest {
    var request = PaletteRequest()
    request.colorCount = colors
    request.mode = mode
    request.exclusions = exclude
    request.crop = region
    request.vocabulary = names
    return request
  }
}

/// Reads the values of ``LookOptions``; messages name the value and what would be right.
enum LookArguments {
  static func colorCount(_ text: String) throws -> ColorCount {
    if text == "auto" { return .automatic }
    guard let count = Int(text), PaletteExtractor.colorCounts.contains(count) else {
      throw ValidationError("--colors must be 1 to 32 or auto, not \(text)")
    }
    return .fixed(count)
  }

  static func exclusion(_ text: String) throws -> ColorExclusion {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let wrong = ValidationError(
      "--exclude wants a color such as #ffffff or white, with a ΔE after a colon at will: #ffffff:15, not \(text)"
    )
    guard parts.count <= 2, let color = color(String(parts[0])) else { throw wrong }
    guard parts.count == 2 else { return ColorExclusion(color: color) }
    guard let radius = Double(parts[1]), radius > 0, radius <= 100 else { throw wrong }
    return ColorExclusion(color: color, radius: radius)
  }

  private static func color(_ text: String) -> RGBColor? {
    RGBColor(hex: text) ?? ColorName.color(named: text)
  }

  static func crop(_ text: String) throws -> PictureCrop {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let wrong = ValidationError(
      "--region must be x,y,width,height, in pixels or all with %, and within the picture, not \(text)")
    guard parts.count == 4 else { throw wrong }
    let percents = parts.compactMap { $0.hasSuffix("%") ? Double($0.dropLast()) : nil }
    if percents.count == 4 {
      let region = PictureRegion(
        x: percents[0] / 100, y: percents[1] / 100, width: percents[2] / 100, height: percents[3] / 100)
      guard let region else { throw wrong }
      return .fractions(region)
    }
    let pixels = parts.compactMap { Int($0) }
    guard pixels.count == 4, pixels[0] >= 0, pixels[1] >= 0, pixels[2] >= 1, pixels[3] >= 1 else {
      throw wrong
    }
    return .pixels(x: pixels[0], y: pixels[1], width: pixels[2], height: pixels[3])
  }
}
