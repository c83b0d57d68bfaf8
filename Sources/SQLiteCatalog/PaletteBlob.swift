import ColorScience
import Foundation
import Palettes

/// A palette as it lies on disk: eleven bytes a swatch, red, green, blue and the share as a little-endian double.
enum PaletteBlob {
  /// The bytes of a palette.
  static func encode(_ palette: Palette) -> Data {
    var data = Data(capacity: palette.swatches.count * size)
    for swatch in palette.swatches {
      data.append(contentsOf: [swatch.color.red, swatch.color.green, swatch.color.blue])
      withUnsafeBytes(of: swatch.share.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    return data
  }

  /// The palette in `data`.
  ///
  /// - Throws: ``DamagedRecord`` when the length is wrong or a share is no number.
  static func decode(_ data: Data) throws -> Palette {
    guard !data.isEmpty, data.count.isMultiple(of: size) else {
      throw DamagedRecord(reason: "a palette has \(data.count) bytes")
    }
    let swatches = data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: size).map { start in
        let bits = bytes.loadUnaligned(fromByteOffset: start + 3, as: UInt64.self)
        return Swatch(
          color: RGBColor(red: bytes[start], green: bytes[start + 1], blue: bytes[start + 2]),
          share: Double(bitPattern: UInt64(littleEndian: bits)))
      }
    }
    guard swatches.allSatisfy({ (0...1.000_001).contains($0.share) }) else {
      throw DamagedRecord(reason: "a palette has a share that is not between 0 and 1")
    }
    return Palette(swatches: swatches)
  }

  private static let size = 3 + MemoryLayout<Double>.size
}
