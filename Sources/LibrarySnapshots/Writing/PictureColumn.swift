internal import Catalog
internal import Imaging
internal import VectorSearch
internal import Vibes

/// A column and what stands in it for a picture; zeros stand for what is not known.
struct PictureColumn {
  let column: SnapshotColumn
  /// Appends as many bytes as the column is wide.
  let append: (PictureRow, inout ByteSink) -> Void

  /// All of them, in the order of the file.
  static func all(dimension: Int) -> [PictureColumn] {
    let codeCount = QuantizedVector.codeCount(dimension: dimension)
    let valueCount = DotProduct.paddedCount(dimension)
    return [
      PictureColumn(column: .vectorCodes(count: codeCount)) { row, sink in
        if let quantized = row.quantized { sink.append(quantized.codes) } else { sink.appendZeros(codeCount) }
      },
      PictureColumn(column: .vectorScales) { $1.append($0.quantized?.scale ?? 0) },
      PictureColumn(column: .vectorResiduals) { $1.append($0.quantized?.residual ?? 0) },
      PictureColumn(column: .contents) { $1.append($0.contents.rawValue) },
      PictureColumn(column: .swatchColors) { $0.appendColors(to: &$1) },
      PictureColumn(column: .swatchShares) { $0.appendShares(to: &$1) },
    ] + vibe + file + [
      PictureColumn(column: .vectors(count: valueCount)) { row, sink in
        if row.quantized != nil { sink.append(row.values) } else { sink.appendZeros(4 * valueCount) }
      }
    ]
  }

  private static var vibe: [PictureColumn] {
    [
      PictureColumn(column: .tonalKeys) { $1.append($0.vibe?.key.letter ?? 0) },
      PictureColumn(column: .harmonyTemplates) { $1.append($0.vibe?.harmony.template.letter ?? 0) },
      PictureColumn(column: .harmonyRotations) { $1.append($0.vibe?.harmony.rotationDegrees ?? 0) },
      PictureColumn(column: .harmonyDeviations) { $1.append($0.vibe?.harmony.deviationDegrees ?? 0) },
      PictureColumn(column: .castKelvin) { $1.append($0.vibe?.castKelvin ?? 0) },
    ]
      + VibeMetric.allCases.map { metric in
        PictureColumn(column: .metric(metric)) { $1.append($0.vibe?[metric] ?? 0) }
      }
      + NamedVibe.allCases.map { vibe in
        PictureColumn(column: .named(vibe)) { $1.append($0.vibe?.named[vibe] ?? 0) }
      }
  }

  private static var file: [PictureColumn] {
    [
      PictureColumn(column: .captured) { $1.append($0.record.analysis?.captureSeconds ?? 0) },
      PictureColumn(column: .widths) { $1.append(UInt32(clamping: $0.record.analysis?.size.width ?? 0)) },
      PictureColumn(column: .heights) { $1.append(UInt32(clamping: $0.record.analysis?.size.height ?? 0)) },
      PictureColumn(column: .byteCounts) { $1.append($0.record.file.byteCount) },
      PictureColumn(column: .modified) { $1.append($0.record.file.modifiedNanoseconds) },
      PictureColumn(column: .perceptualHashes) { $1.append($0.record.perceptualHash ?? 0) },
      PictureColumn(column: .contentHashes) { $1.append($0.record.file.contentHash.bytes) },
      PictureColumn(column: .pathEnds) { $1.append(UInt64($0.pathEnd)) },
    ]
  }
}

extension PictureRow {
  fileprivate var vibe: Vibe? { record.analysis?.vibe }
}
