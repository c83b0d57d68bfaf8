internal import ColorScience
internal import Imaging

/// The elements of a drawing, in painting order, on paper.
struct SVGCanvas {
  /// Which point of a line of type stands at its x.
  enum Anchor: String {
    case start, middle, end
  }

  private let size: PixelSize
  private let title: String
  private var elements: [String] = []

  /// A sheet of paper; `title` is what screen readers say.
  init(size: PixelSize, title: String) {
    self.size = size
    self.title = title
    rect(x: 0, y: 0, width: Double(size.width), height: Double(size.height), fill: CardColors.paper)
  }

  /// The whole file.
  var svg: String {
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size.width)\" height=\"\(size.height)\""
      + " viewBox=\"0 0 \(size.width) \(size.height)\" role=\"img\">\n<title>\(Self.escaped(title))</title>\n"
    return head + elements.joined(separator: "\n") + "\n</svg>\n"
  }

  mutating func rect(
    x: Double, y: Double, width: Double, height: Double, radius: Double = 0, fill: RGBColor?,
    stroke: RGBColor? = nil
  ) {
    let corners = radius > 0 ? " rx=\"\(Self.number(radius))\"" : ""
    add("rect", "\(Self.box(x, y, width, height))\(corners)\(Self.paint(fill: fill, stroke: stroke, 1.5))")
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, stroke: RGBColor, width: Double = 1.5) {
    let ends = [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)].map { "\($0)=\"\(Self.number($1))\"" }
    add("line", ends.joined(separator: " ") + Self.paint(fill: nil, stroke: stroke, width))
  }

  mutating func circle(
    x: Double, y: Double, radius: Double, fill: RGBColor?, stroke: RGBColor? = nil, width: Double = 1.5,
    dashes: String? = nil
  ) {
    let place = "cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\""
    let dashes = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    add("circle", place + Self.paint(fill: fill, stroke: stroke, width) + dashes)
  }

  mutating func polygon(
    _ points: [(x: Double, y: Double)], fill: RGBColor?, opacity: Double = 1, stroke: RGBColor? = nil,
    width: Double = 1.5
  ) {
    let list = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
    add(
      "polygon",
      "points=\"\(list)\"\(Self.paint(fill: fill, stroke: stroke, width)) fill-opacity=\"\(Self.number(opacity))\""
        + " stroke-linejoin=\"round\"")
  }

  /// Sets a line with its baseline at `y`; `turned` runs it downwards from there.
  mutating func text(
    _ line: FittedText, x: Double, y: Double, color: RGBColor, anchor: Anchor = .start, turned: Bool = false,
    halo: Bool = false
  ) {
    let place =
      turned
      ? "transform=\"translate(\(Self.number(x)) \(Self.number(y))) rotate(90)\""
      : "x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    let style =
      "\(place) font-family=\"\(line.font.families)\" font-size=\"\(Self.number(line.size))\""
      + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
    let words = Self.escaped(line.text)
    if halo {
      let paper = Self.paint(fill: CardColors.paper, stroke: CardColors.paper, 6)
      elements.append("<text \(style)\(paper) stroke-linejoin=\"round\">\(words)</text>")
    }
    elements.append("<text \(style)\(Self.paint(fill: color, stroke: nil, 0))>\(words)</text>")
  }

  private mutating func add(_ name: String, _ attributes: String) {
    elements.append("<\(name) \(attributes)/>")
  }

  private static func number(_ value: Double) -> String { SVGNumber.text(value) }

  private static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
    "x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\""
  }

  private static func paint(fill: RGBColor?, stroke: RGBColor?, _ width: Double) -> String {
    let fill = " fill=\"\(fill?.hex ?? "none")\""
    guard let stroke else { return fill }
    return fill + " stroke=\"\(stroke.hex)\" stroke-width=\"\(number(width))\""
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
      case "\n", "\t": result += " "
      case "\u{FFFE}", "\u{FFFF}": continue
      case _ where scalar.properties.generalCategory == .control: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
