public import Vibes

/// A number that pictures are filtered by.
public enum NumericField: Sendable, Hashable {
  /// A figure of the vibe, in its own unit.
  case metric(VibeMetric)
  /// How well a named vibe describes the picture, 0…1.
  case vibe(NamedVibe)
  /// The sides, in pixels.
  case width, height
  /// Pixels, in millions.
  case megapixels
  /// The size of the file.
  case bytes
  /// Width divided by height.
  case aspect
  /// When the picture was taken, else when its file was last written, in seconds since 1970.
  case date

  /// All fields, in the order of the documentation.
  public static let all: [NumericField] =
    VibeMetric.allCases.map(NumericField.metric) + NamedVibe.allCases.map(NumericField.vibe)
    + [.width, .height, .megapixels, .bytes, .aspect, .date]

  /// The name in a query: `tonal-range`.
  public var name: String {
    switch self {
    case .metric(let metric): QueryNames.hyphenated(metric.rawValue)
    case .vibe(let vibe): QueryNames.hyphenated(vibe.rawValue)
    case .width: "width"
    case .height: "height"
    case .megapixels: "megapixels"
    case .bytes: "bytes"
    case .aspect: "aspect"
    case .date: "date"
    }
  }

  /// The values that a picture can have; nothing outside is worth asking for.
  public var possible: ClosedRange<Double> {
    switch self {
    case .metric(.colorfulness): 0...(.infinity)
    // The most garish of pictures go beyond the range that a scale is drawn for.
    case .metric(.energy), .metric(.weight): -Double.infinity...(.infinity)
    case .metric(let metric): metric.range
    case .vibe: 0...1
    case .width, .height, .megapixels, .bytes, .aspect: 0...(.infinity)
    case .date: -Double.infinity...(.infinity)
    }
  }

  /// The value of a picture; nil where it is not known.
  @inlinable
  public func value(of facts: some PictureFacts) -> Double? {
    switch self {
    case .metric(let metric): return facts.value(of: metric)
    case .vibe(let vibe): return facts.score(of: vibe)
    case .width: return facts.pixelWidth.map(Double.init)
    case .height: return facts.pixelHeight.map(Double.init)
    case .megapixels:
      guard let width = facts.pixelWidth, let height = facts.pixelHeight else { return nil }
      return Double(width) * Double(height) / 1e6
    case .bytes: return facts.byteCount.map(Double.init)
    case .aspect:
      guard let width = facts.pixelWidth, let height = facts.pixelHeight, height > 0 else { return nil }
      return Double(width) / Double(height)
    case .date:
      if let taken = facts.captureSeconds { return Double(taken) }
      // Rounded down as clocks do, also before 1970.
      let (seconds, rest) = facts.modifiedNanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
      return Double(rest < 0 ? seconds - 1 : seconds)
    }
  }
}
