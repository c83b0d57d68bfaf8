public import Embeddings

/// One vector as it lies in a file of NumPy's format.
public enum VectorRow {
  /// The components, little-endian, four bytes each.
  public static func bytes(of embedding: Embedding) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: embedding.dimension * size) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      for (index, value) in embedding.values.enumerated() {
        raw.storeBytes(of: value.bitPattern.littleEndian, toByteOffset: index * size, as: UInt32.self)
      }
      count = raw.count
    }
  }

  /// The embedding in some bytes, bit for bit.
  ///
  /// - Parameters:
  ///   - bytes: Four a component.
  ///   - row: Which vector of the file it is, from 0, for errors.
  ///   - subject: The name of the file, for errors.
  /// - Returns: The embedding.
  /// - Throws: ``CatalogFormatsError`` with code `damagedFile` for a vector that is zero, not finite or not
  ///   of length one, naming its row.
  public static func embedding(
    in bytes: [UInt8], row: Int, subject: String
  ) throws(CatalogFormatsError) -> Embedding {
    let values = bytes.withUnsafeBytes { raw in
      (0..<raw.count / size).map { index in
        let bits = raw.loadUnaligned(fromByteOffset: index * size, as: UInt32.self)
        return Float(bitPattern: UInt32(littleEndian: bits))
      }
    }
    guard let embedding = Embedding(unit: values) else {
      throw CatalogFormatsError(.damagedFile, subject: subject, reason: "row \(row) \(fault(of: values))")
    }
    return embedding
  }

  /// What is wrong with components that are no embedding, as the rest of a sentence.
  private static func fault(of values: [Float]) -> String {
    if values.contains(where: { !$0.isFinite }) { return "has a component that is not a number" }
    let length = values.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    return length == 0
      ? "is zero, which points nowhere" : "has length \(length) in place of 1; normalize it"
  }

  private static let size = MemoryLayout<Float>.size
}
