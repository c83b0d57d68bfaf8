internal import ColorScience
internal import Vibes

/// The metrics of a vibe on axes round a center, each by its place among everyday photographs.
struct VibeRadar {
  let vibe: Vibe
  /// The center, in pixels.
  let x: Double
  let y: Double
  /// The length of an axis: the hundredth percentile.
  let radius: Double

  /// Where the zeroth percentile is: at the very center, low figures would fall into one point.
  private static let innerPart = 0.08
  /// How far within the ring the outline must lie for the ring's name to stand on bare paper.
  private static let leastBareDepth = 34.0

  func draw(on canvas: inout SVGCanvas, line: RGBColor, fill: RGBColor) {
    let metrics = VibeMetric.allCases
    canvas.circle(
      x: x, y: y, radius: radius, fill: nil, stroke: CardColors.hairline, width: 2)
    for percentile in [25.0, 75] {
      canvas.circle(
        x: x, y: y, radius: distance(percentile), fill: nil, stroke: CardColors.hairline, width: 1)
    }
    for index in metrics.indices {
      let (start, end) = (point(index, 0), point(index, 100))
      canvas.line(x1: start.x, y1: start.y, x2: end.x, y2: end.y, stroke: CardColors.hairline)
    }
    let percentiles = metrics.map { $0.percentile(of: vibe[$0]) }
    let distances = percentiles.map(distance)
    let corners = metrics.indices.map { point($0, percentiles[$0]) }
    canvas.polygon(corners, fill: fill, opacity: 0.45, stroke: line, width: 3)
    canvas.circle(
      x: x, y: y, radius: distance(50), fill: nil, stroke: CardColors.secondInk, width: 1.5, dashes: "2 6")
    for corner in corners {
      canvas.circle(x: corner.x, y: corner.y, radius: 8, fill: line, stroke: CardColors.paper, width: 3)
    }
    drawMedianName(on: &canvas, distances: distances)
    for index in metrics.indices { drawLabel(index, metrics[index], on: &canvas) }
  }

  private func distance(_ percentile: Double) -> Double {
    radius * (Self.innerPart + (1 - Self.innerPart) * min(max(percentile, 0), 100) / 100)
  }

  /// The direction of an axis; the first points up, the others follow clockwise.
  private func direction(_ index: Double) -> (x: Double, y: Double) {
    let degrees = index * 360 / Double(VibeMetric.allCases.count) - 90
    return (Elementary.cosine(degrees: degrees), Elementary.sine(degrees: degrees))
  }

  private func point(_ index: Int, _ percentile: Double) -> (x: Double, y: Double) {
    let direction = direction(Double(index))
    return (x + direction.x * distance(percentile), y + direction.y * distance(percentile))
  }

  /// Names the ring in the gap between two axes where the outline lies deepest within it, or farthest
  /// beyond it where it does not dip anywhere.
  private func drawMedianName(on canvas: inout SVGCanvas, distances: [Double]) {
    let ring = distance(50)
    // Where the outline's edge crosses the middle of the gap.
    let halfStep = 180 / Double(distances.count)
    let crossings = distances.indices.map { index in
      let (one, other) = (distances[index], distances[(index + 1) % distances.count])
      return 2 * one * other * Elementary.cosine(degrees: halfStep) / (one + other)
    }
    let isBare = (crossings.min() ?? 0) < ring - Self.leastBareDepth
    let place = crossings.firstIndex(of: (isBare ? crossings.min() : crossings.max()) ?? 0) ?? 0
    let direction = direction(Double(place) + 0.5)
    let name = FittedText("median photo", font: .sans, size: 16, leastSize: 16, maxWidth: radius)
    canvas.text(
      name, x: x + direction.x * ring, y: y + direction.y * ring + 5.5,
      color: isBare ? CardColors.secondInk : CardColors.ink, anchor: .middle, halo: isBare)
  }

  private func drawLabel(_ index: Int, _ metric: VibeMetric, on canvas: inout SVGCanvas) {
    let direction = direction(Double(index))
    let isUpright = abs(direction.x) < 0.2
    let anchor: SVGCanvas.Anchor = isUpright ? .middle : direction.x > 0 ? .start : .end
    let reach = radius + (isUpright ? 64 : 34)
    // A label below the circle begins with its smallest line, so it must stand farther off.
    let drop = isUpright ? 0 : direction.y > 0 ? 30.0 : 34
    let (left, middle) = (x + direction.x * reach, y + direction.y * (reach + drop))
    let maxWidth = isUpright ? radius : (anchor == .start ? 2 * x - left : left) - 24
    let word = FittedText(
      metric.word(for: vibe[metric]), font: .serif, size: 34, leastSize: 24, maxWidth: maxWidth)
    let title = FittedText(metric.title, font: .sans, size: 18, leastSize: 15, maxWidth: maxWidth)
    let value = FittedText(
      Self.text(of: metric, vibe), font: .mono, size: 17, leastSize: 15, maxWidth: maxWidth)
    canvas.text(title, x: left, y: middle - 20, color: CardColors.secondInk, anchor: anchor)
    canvas.text(word, x: left, y: middle + 12, color: CardColors.ink, anchor: anchor)
    canvas.text(value, x: left, y: middle + 37, color: CardColors.secondInk, anchor: anchor)
  }

  /// Whole numbers on long scales, two decimals on short ones; a plus where a scale has two sides.
  private static func text(of metric: VibeMetric, _ vibe: Vibe) -> String {
    let length = metric.range.upperBound - metric.range.lowerBound
    let text = SVGNumber.figure(vibe[metric], decimals: length > 20 ? 0 : 2)
    let isPositive = text.contains { ("1"..."9").contains($0) } && vibe[metric] > 0
    return metric.range.lowerBound < 0 && isPositive ? "+\(text)" : text
  }
}
