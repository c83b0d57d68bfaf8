internal import Imaging

/// A frame header (ITU-T T.81, B.2.2): how large the picture is and what it is made of.
struct JPEGFrame: Hashable {
  /// One color component; sampling factors are 1…4.
  struct Component: Hashable {
    let identifier: UInt8
    let horizontalSampling: Int
    let verticalSampling: Int
    let quantizationTable: Int
  }

  let isProgressive: Bool
  /// The size as stored, not yet upright.
  let size: PixelSize
  /// One, for gray, or three.
  let components: [Component]

  /// Reads a frame header.
  ///
  /// - Throws: ``JPEGFailure/unsupported(_:)`` for kinds of JPEG that are not for this adapter.
  init(_ marker: JPEGMarker, content: ArraySlice<UInt8>) throws(JPEGFailure) {
    let bytes = Array(content)
    guard bytes.count >= 6, bytes.count == 6 + 3 * Int(bytes[5]) else {
      throw .damaged("bogus marker length")
    }
    // SOF0, SOF1 and SOF2 are Huffman-coded: baseline, extended, progressive.
    guard (0xC0...0xC2).contains(marker.rawValue) else { throw .unsupported("lossless or arithmetic JPEG") }
    guard bytes[0] == 8 else { throw .unsupported("JPEG of \(bytes[0]) bits a sample") }
    let height = Int(bytes[1]) << 8 | Int(bytes[2])
    let width = Int(bytes[3]) << 8 | Int(bytes[4])
    guard width > 0, height > 0 else { throw .damaged("the header says \(width)×\(height) pixels") }
    guard bytes[5] == 1 || bytes[5] == 3 else { throw .unsupported("JPEG of \(bytes[5]) color components") }
    isProgressive = marker.rawValue == 0xC2
    size = PixelSize(width: width, height: height)
    var components: [Component] = []
    for place in stride(from: 6, to: bytes.count, by: 3) {
      let (identifier, sampling, table) = (bytes[place], bytes[place + 1], bytes[place + 2])
      components.append(
        Component(
          identifier: identifier, horizontalSampling: Int(sampling >> 4),
          verticalSampling: Int(sampling & 15), quantizationTable: Int(table)))
    }
    self.components = components
    guard
      components.allSatisfy({
        (1...4).contains($0.horizontalSampling) && (1...4).contains($0.verticalSampling)
      })
    else { throw .damaged("bogus sampling factors") }
  }

  var isGray: Bool { components.count == 1 }

  /// The number of coefficients of all components: one a sample, a subsampled component having fewer.
  var coefficientCount: Int {
    let columns = components.map(\.horizontalSampling).max() ?? 1
    let rows = components.map(\.verticalSampling).max() ?? 1
    return components.reduce(0) {
      $0 + size.area * $1.horizontalSampling * $1.verticalSampling / (columns * rows)
    }
  }
}
