internal import Embeddings
internal import VectorSearch

/// The vectors of a mapped snapshot: codes for all, and single precision for the few that are looked at in full.
struct MappedVectors: Sendable {
  let dimension: Int
  let count: Int
  let scales: Column<Float>
  let residuals: Column<Float>
  /// The bytes of a padded vector in single precision.
  let valueSize: Int
  /// Which pictures have an embedding.
  let present: VectorSelection

  private let file: MappedFile
  private let codesRange: Range<Int>
  private let valuesRange: Range<Int>
  private let codeCount: Int

  init(_ sections: SectionTable, dimension: Int, contents: Column<RowContents>) throws {
    let codeCount = QuantizedVector.codeCount(dimension: dimension)
    let valueCount = DotProduct.paddedCount(dimension)
    self.dimension = dimension
    self.codeCount = codeCount
    valueSize = valueCount * MemoryLayout<Float>.size
    count = sections.count
    file = sections.file
    scales = try sections.column(.vectorScales)
    residuals = try sections.column(.vectorResiduals)
    codesRange = try sections.range(of: .vectorCodes(count: codeCount))
    valuesRange = try sections.range(of: .vectors(count: valueCount))
    present = VectorSelection(of: sections.count) { contents[$0].contains(.embedding) }
  }

  /// The codes of some vectors, one after the other.
  @inline(__always)
  func codes(of ids: Range<Int>) -> UnsafeRawBufferPointer {
    let start = codesRange.lowerBound + ids.lowerBound * codeCount
    let end = codesRange.lowerBound + ids.upperBound * codeCount
    precondition(end <= codesRange.upperBound, "there are no vectors \(ids) among \(count)")
    return UnsafeRawBufferPointer(rebasing: file.bytes[start..<end])
  }

  /// Lends the components of a vector, padded; the bytes are overwritten by the next one's.
  ///
  /// - Parameters:
  ///   - id: Which vector.
  ///   - buffer: Where they go: ``valueSize`` bytes.
  /// - Returns: `buffer`.
  func values(of id: Int, in buffer: UnsafeMutableRawBufferPointer) -> UnsafeRawBufferPointer {
    precondition((0..<count).contains(id), "there is no vector \(id) among \(count)")
    let start = valuesRange.lowerBound + id * valueSize
    file.copy(start..<start + valueSize, to: buffer)
    return UnsafeRawBufferPointer(buffer)
  }

  /// The embedding of a picture; nil where there is none.
  func embedding(of id: Int) -> Embedding? {
    guard present.contains(id) else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: valueSize, alignment: 64) { buffer in
      let values = values(of: id, in: buffer).bindMemory(to: Float.self)
      return Embedding(unit: Array(values.prefix(dimension)))
    }
  }
}
