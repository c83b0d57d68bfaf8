import Duplicates
import Foundation

/// A fingerprint as it lies on disk: the perceptual hash and the two words of the digest, 8 bytes each,
/// little-endian; and, in a table of its own, the grid, a byte a cell.
enum FingerprintBlob {
  /// The bytes of the hash and the digest.
  static func encode(_ fingerprint: PictureFingerprint) -> Data {
    var data = Data(capacity: size)
    for word in [fingerprint.perceptualHash, fingerprint.pixelDigest.x, fingerprint.pixelDigest.y] {
      withUnsafeBytes(of: word.littleEndian) { data.append(contentsOf: $0) }
    }
    return data
  }

  /// The perceptual hash in the bytes of the hash and the digest.
  ///
  /// - Throws: ``DamagedRecord`` when they are too few or too many.
  static func perceptualHash(_ data: Data) throws -> UInt64 { try words(data)[0] }

  /// The fingerprint whose parts are stored; nil where none are.
  ///
  /// - Throws: ``DamagedRecord`` when a part is missing, or of another length.
  static func decode(_ data: Data?, luma: Data?) throws -> PictureFingerprint? {
    guard let data else {
      guard luma == nil else { throw DamagedRecord(reason: "a grid belongs to no fingerprint") }
      return nil
    }
    let words = try words(data)
    let cellCount = PictureFingerprint.gridSide * PictureFingerprint.gridSide
    guard let luma, luma.count == cellCount else {
      throw DamagedRecord(
        reason: "the grid of a fingerprint has \(luma?.count ?? 0) bytes in place of \(cellCount)")
    }
    return PictureFingerprint(
      perceptualHash: words[0], pixelDigest: SIMD2(words[1], words[2]), grid: Array(luma))
  }

  private static func words(_ data: Data) throws -> [UInt64] {
    guard data.count == size else {
      throw DamagedRecord(reason: "a fingerprint has \(data.count) bytes in place of \(size)")
    }
    return data.withUnsafeBytes { bytes in
      stride(from: 0, to: size, by: MemoryLayout<UInt64>.size).map {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
      }
    }
  }

  private static let size = 3 * MemoryLayout<UInt64>.size
}
