import Embeddings
import Foundation

/// An embedding as it lies on disk: its components in order, 4 bytes each, IEEE 754, little-endian.
enum VectorBlob {
  /// The bytes of an embedding.
  static func encode(_ embedding: Embedding) -> Data {
    var data = Data(capacity: embedding.dimension * size)
    for value in embedding.values {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    return data
  }

  /// The embedding of `dimension` components in `data`.
  ///
  /// The very components that were stored, to the last bit.
  ///
  /// - Throws: ``DamagedRecord`` when there are too few or too many bytes, or they are no vector of length
  ///   one.
  static func decode(_ data: Data, dimension: Int) throws -> Embedding {
    guard data.count == dimension * size else {
      throw DamagedRecord(reason: "an embedding has \(data.count) bytes in place of \(dimension * size)")
    }
    let values = data.withUnsafeBytes { bytes in
      [Float](unsafeUninitializedCapacity: dimension) { buffer, count in
        for index in 0..<dimension {
          let bits = bytes.loadUnaligned(fromByteOffset: index * size, as: UInt32.self)
          buffer.initializeElement(at: index, to: Float(bitPattern: UInt32(littleEndian: bits)))
        }
        count = dimension
      }
    }
    guard let embedding = Embedding(unit: values) else {
      throw DamagedRecord(reason: "an embedding is zero, not a number or not of length one")
    }
    return embedding
  }

  private static let size = MemoryLayout<Float>.size
}
