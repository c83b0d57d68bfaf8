internal import ColorScience
internal import Embeddings
internal import PinPalettesKit
internal import Vibes

/// The library as a whole.
struct LibraryOverviewAnswer: Encodable, Sendable {
  struct Model: Encodable, Sendable {
    let name: String
    let dimension: Int
    let description: String
  }

  struct Histogram: Encodable, Sendable {
    let key: String
    let name: String
    let min: Double
    let max: Double
    let bins: [Int]
    let median: Double?

    init(_ histogram: VibeHistogram) {
      key = histogram.metric.rawValue
      name = histogram.metric.title
      min = histogram.range.lowerBound
      max = histogram.range.upperBound
      bins = histogram.bins
      median = histogram.median.map { $0.rounded(to: 3) }
    }
  }

  struct Color: Encodable, Sendable {
    let hex: String
    let share: Double
    let name: String
  }

  let pictures: Int
  let embedded: Int
  let analyzed: Int
  /// Left out where there is none that can be used.
  let model: Model?
  let folders: [String]
  let state: String
  let indexing: Bool
  let orders: [String]
  let vibes: [Histogram]
  let colors: [Color]

  init(_ overview: LibraryOverview, model info: ModelInfo?, isIndexing: Bool) {
    pictures = overview.pictures
    embedded = overview.embedded
    analyzed = overview.analyzed
    model = info.map { Model(name: $0.name, dimension: $0.dimension, description: $0.words) }
    folders = overview.folders
    state = overview.state
    indexing = isIndexing
    orders = LibraryOrder.allCases.map(\.rawValue)
    vibes = overview.vibes.map(Histogram.init)
    colors = overview.colors.map {
      Color(hex: $0.color.hex, share: $0.share.rounded(to: 4), name: $0.name)
    }
  }
}

extension ModelInfo {
  /// One line for people: `pinclip 1, 512 components, pictures and texts`.
  var words: String {
    let towers = towers.contains("text") ? "pictures and texts" : "pictures"
    return "\(name) \(revision), \(dimension) components, \(towers)"
  }
}
