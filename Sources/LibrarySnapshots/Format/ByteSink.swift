/// Bytes being put together, numbers little-endian.
struct ByteSink {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func append(_ more: [Int8]) { more.withUnsafeBytes { bytes.append(contentsOf: $0) } }

  /// Floating-point numbers in the byte order of the machine, which is the file's (see ``SnapshotHeader``).
  mutating func append(_ more: [Float]) { more.withUnsafeBytes { bytes.append(contentsOf: $0) } }

  mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: Double) { append(value.bitPattern) }

  mutating func append(_ value: Float) { append(value.bitPattern) }

  mutating func appendZeros(_ count: Int) { bytes.append(contentsOf: repeatElement(0, count: count)) }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
