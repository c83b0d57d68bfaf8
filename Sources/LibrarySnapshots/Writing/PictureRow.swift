internal import Catalog
internal import ColorScience
internal import Embeddings
internal import Imaging
internal import Palettes
internal import VectorSearch
internal import Vibes

/// One picture, ready to be written column by column.
struct PictureRow {
  let record: SearchRecord
  /// Where its path ends among the bytes of all paths.
  let pathEnd: Int
  let quantized: QuantizedVector?
  /// The components, padded; empty without an embedding.
  let values: [Float]

  /// The most swatches that are kept; the analysis makes no more.
  static let swatchCount = 6

  /// Quantizes the embedding of a picture, unless it is of another dimension.
  init(_ record: SearchRecord, pathEnd: Int, dimension: Int) {
    let embedding = record.embedding.flatMap { $0.dimension == dimension ? $0 : nil }
    self.record = record
    self.pathEnd = pathEnd
    quantized = embedding.map { QuantizedVector($0) }
    values = embedding.map { DotProduct.padded($0.values) } ?? []
  }

  var contents: RowContents {
    var contents: RowContents = []
    if quantized != nil { contents.insert(.embedding) }
    if record.analysis != nil { contents.insert(.analysis) }
    if record.analysis?.captureSeconds != nil { contents.insert(.captured) }
    if record.analysis?.vibe.castKelvin != nil { contents.insert(.castKelvin) }
    if record.perceptualHash != nil { contents.insert(.perceptualHash) }
    return contents
  }

  func appendColors(to sink: inout ByteSink) {
    let swatches = record.analysis?.palette.swatches.prefix(Self.swatchCount) ?? []
    for swatch in swatches {
      sink.append([swatch.color.red, swatch.color.green, swatch.color.blue, 1])
    }
    sink.appendZeros(4 * (Self.swatchCount - swatches.count))
  }

  func appendShares(to sink: inout ByteSink) {
    let swatches = record.analysis?.palette.swatches.prefix(Self.swatchCount) ?? []
    for swatch in swatches { sink.append(swatch.share) }
    sink.appendZeros(8 * (Self.swatchCount - swatches.count))
  }
}
