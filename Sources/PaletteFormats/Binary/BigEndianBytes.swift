/// Bytes in the making, most significant first.
struct BigEndianBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ ascii: StaticString) {
    ascii.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: UInt16) {
    bytes.append(UInt8(value >> 8))
    bytes.append(UInt8(value & 255))
  }

  mutating func append(_ value: UInt32) {
    append(UInt16(value >> 16))
    append(UInt16(value & 0xFFFF))
  }

  /// Appends an IEEE 754 single.
  mutating func append(_ value: Float) { append(value.bitPattern) }

  mutating func append(_ other: BigEndianBytes) { bytes += other.bytes }

  /// Appends UTF-16 units and the zero that ends them.
  mutating func append(zeroTerminated units: [UInt16]) {
    for unit in units { append(unit) }
    append(UInt16(0))
  }
}

extension String {
  /// The text on one line in UTF-16, cut between characters so that it and a final zero fit a 16-bit count.
  var swatchName: [UInt16] {
    var units: [UInt16] = []
    for character in singleLine {
      guard units.count + character.utf16.count < 0xFFFF else { break }
      units += character.utf16
    }
    return units
  }
}
