internal import ColorScience
internal import Imaging

/// The elements of a plot, in painting order, on paper.
struct PlotCanvas {
  /// The faces of the program's own drawings.
  enum Face: String {
    case serif = "'EB Garamond 12', 'EB Garamond', Garamond, Georgia, serif"
    case sans = "Inter, 'Helvetica Neue', Arial, sans-serif"
  }

  /// Which point of a line of type stands at its x.
  enum Anchor: String { case start, middle, end }

  private let size: PixelSize
  private let title: String
  private var elements: [String] = []

  /// A sheet of paper; `title` is what screen readers say.
  init(size: PixelSize, title: String, paper: RGBColor) {
    self.size = size
    self.title = title
    elements.append("<rect width=\"\(size.width)\" height=\"\(size.height)\" fill=\"\(paper.hex)\"/>")
  }

  /// The whole file.
  var svg: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size.width)\" height=\"\(size.height)\""
      + " viewBox=\"0 0 \(size.width) \(size.height)\" role=\"img\">\n"
      + "<title>\(Self.escaped(title))</title>\n" + elements.joined(separator: "\n") + "\n</svg>\n"
  }

  mutating func line(
    from start: PlotPoint, to end: PlotPoint, color: RGBColor, width: Double, dashes: String? = nil
  ) {
    let ends = "x1=\"\(start.x.plain)\" y1=\"\(start.y.plain)\" x2=\"\(end.x.plain)\" y2=\"\(end.y.plain)\""
    elements.append("<line \(ends)\(Self.stroke(color, width))\(Self.dashes(dashes))/>")
  }

  mutating func path(_ points: [PlotPoint], color: RGBColor, width: Double, dashes: String? = nil) {
    elements.append(
      "<polyline points=\"\(Self.list(points))\" fill=\"none\"\(Self.stroke(color, width))"
        + "\(Self.dashes(dashes)) stroke-linejoin=\"round\" stroke-linecap=\"round\"/>")
  }

  mutating func area(_ points: [PlotPoint], color: RGBColor, opacity: Double) {
    elements.append(
      "<polygon points=\"\(Self.list(points))\" fill=\"\(color.hex)\" fill-opacity=\"\(opacity.plain)\"/>")
  }

  mutating func dot(_ center: PlotPoint, radius: Double, fill: RGBColor, stroke: RGBColor, width: Double) {
    elements.append(
      "<circle cx=\"\(center.x.plain)\" cy=\"\(center.y.plain)\" r=\"\(radius.plain)\" fill=\"\(fill.hex)\""
        + "\(Self.stroke(stroke, width))/>")
  }

  /// Sets a line with its baseline at `place`; a halo of `halo` keeps it legible over lines.
  mutating func text(
    _ words: String, at place: PlotPoint, face: Face = .sans, size: Double, color: RGBColor,
    anchor: Anchor = .start, halo: RGBColor? = nil
  ) {
    let style =
      "x=\"\(place.x.plain)\" y=\"\(place.y.plain)\" font-family=\"\(face.rawValue)\" font-size=\"\(size.plain)\""
      + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
    let words = Self.escaped(words)
    if let halo {
      elements.append(
        "<text \(style) fill=\"\(halo.hex)\"\(Self.stroke(halo, 7)) stroke-linejoin=\"round\">\(words)</text>"
      )
    }
    elements.append("<text \(style) fill=\"\(color.hex)\">\(words)</text>")
  }

  private static func list(_ points: [PlotPoint]) -> String {
    points.map { "\($0.x.plain),\($0.y.plain)" }.joined(separator: " ")
  }

  private static func stroke(_ color: RGBColor, _ width: Double) -> String {
    " stroke=\"\(color.hex)\" stroke-width=\"\(width.plain)\""
  }

  private static func dashes(_ pattern: String?) -> String {
    pattern.map { " stroke-dasharray=\"\($0)\"" } ?? ""
  }

  /// The text as XML; characters that no XML may hold are left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": continue
      case _ where scalar.properties.generalCategory == .control: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A place on the sheet, in pixels from the upper left corner.
struct PlotPoint: Hashable {
  var x: Double
  var y: Double
}
