internal import Imaging

/// Decodes a JPEG at one eighth of its size from its DC coefficients alone, or a sequential one at a quarter from
/// the four lowest coefficients of each block.
///
/// A sequential file has to be read to the end even so, but the values of the other coefficients, most of
/// the data, need not be put together: passing over several of them at a time takes half of the time that libjpeg
/// takes. Of a progressive file libjpeg would keep every coefficient in memory and read all scans before it
/// gives a pixel, 120 MB for 20 megapixels; here the other scans are not even read.
/// Whatever is out of the ordinary is not this decoder's to judge, but TurboJPEG's.
struct DCDecoder {
  /// As many as TurboJPEG reads of one file.
  private static let scanLimit = 500

  private let data: [UInt8]
  private let header: JPEGHeader
  private var planes: DCPlanes
  private var tables = DCTables()

  private init(_ data: [UInt8], header: JPEGHeader, detail: BlockDetail) throws(JPEGFailure) {
    self.data = data
    self.header = header
    planes = try DCPlanes(header.frame, detail: detail)
  }

  /// Decodes to R G B A samples.
  ///
  /// - Throws: ``JPEGFailure/unsupported(_:)`` when TurboJPEG should have a look,
  ///   ``JPEGFailure/damaged(_:)`` when the file ends early.
  static func decode(_ data: [UInt8], header: JPEGHeader, detail: BlockDetail) throws(JPEGFailure) -> [UInt8]
  {
    guard detail == .single || !header.frame.isProgressive else {
      throw .unsupported("AC coefficients in several scans")
    }
    var decoder = try DCDecoder(data, header: header, detail: detail)
    try decoder.readScans()
    return try decoder.samples()
  }

  private mutating func readScans() throws(JPEGFailure) {
    var segments = try MarkerSegments(data)
    var scans = 0
    var frames = 0
    while let segment = try segments.next() {
      let content = data[segment.content]
      switch segment.marker {
      case .huffmanTables, .quantizationTables, .restartInterval:
        try tables.read(segment.marker, content: content)
      case .startOfScan:
        scans += 1
        guard scans <= Self.scanLimit else { throw .unsupported("more than \(Self.scanLimit) scans") }
        guard let scan = try DCScan(content, frame: header.frame) else { continue }
        try decode(scan, from: segment.content.upperBound)
      case let marker where marker.startsFrame:
        frames += 1
        guard frames == 1 else { throw .unsupported("more than one frame header") }
      default: break
      }
    }
  }

  private mutating func decode(_ scan: DCScan, from start: Int) throws(JPEGFailure) {
    for part in scan.parts {
      guard planes.planes[part.component].knownBit == scan.refinedBit else {
        throw .unsupported("scans out of order")
      }
      planes.planes[part.component].knownBit = scan.bit
      guard scan.refinedBit == nil else { continue }
      let table = header.frame.components[part.component].quantizationTable
      let steps = try tables.steps(table)
      planes.planes[part.component].steps = planes.detail.places.map { steps[$0] }
    }
    let parts = try scan.parts.map { part throws(JPEGFailure) in
      DCScanReader.Part(
        plane: planes.planes[part.component],
        table: scan.refinedBit == nil ? try tables.differences(part.table) : nil,
        skips: try part.skippedTable.map { index throws(JPEGFailure) in try tables.skips(index) },
        coefficients: try part.skippedTable.map { index throws(JPEGFailure) in try tables.coefficients(index)
        })
    }
    let reader = DCScanReader(
      parts: parts, units: planes.units, detail: planes.detail, bit: scan.bit,
      restartInterval: tables.restartInterval)
    let isSound = data.withUnsafeBufferPointer { bytes in
      planes.coefficients.withUnsafeMutableBufferPointer { reader.read(bytes, from: start, into: $0) }
    }
    guard isSound else { throw .unsupported("odd coded data") }
  }

  private func samples() throws(JPEGFailure) -> [UInt8] {
    guard planes.planes.allSatisfy({ $0.knownBit != nil }) else { throw .unsupported("a missing scan") }
    let first = planes.samples(of: 0)
    guard !header.frame.isGray else { return InterleavedSamples.make(first, first, first) }
    let (second, third) = (planes.samples(of: 1), planes.samples(of: 2))
    return header.isRGB
      ? InterleavedSamples.make(first, second, third)
      : YCbCr.rgba(luma: first, blueChroma: second, redChroma: third)
  }
}
