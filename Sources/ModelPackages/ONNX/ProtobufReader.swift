/// Reads the fields of one protobuf message, front to back, out of bytes that may be damaged or hostile.
///
/// The bytes are borrowed at each step and every length is checked against the message before use.
/// Source: Protocol Buffers documentation, “Encoding”, <https://protobuf.dev/programming-guides/encoding/>.
struct ProtobufReader {
  /// The bytes are not a protobuf message.
  struct Damage: Error, Hashable {
    /// Where reading stopped, in bytes from the start of the file.
    let offset: Int
    /// What was found there.
    let reason: String
  }

  /// One field.
  struct Field {
    enum Value {
      case varint(UInt64)
      /// Where the content lies: a string, a message or packed numbers.
      case bytes(Range<Int>)
      /// Four or eight bytes.
      case fixed(Range<Int>)
    }

    let number: Int
    let value: Value
    /// The whole field, tag and length included.
    let range: Range<Int>

    /// The content's place, nil for a number.
    var content: Range<Int>? {
      guard case .bytes(let range) = value else { return nil }
      return range
    }
  }

  private var position: Int
  private let end: Int

  /// Reads the message that lies at `range`.
  init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next field, nil at the end.
  mutating func next(in bytes: Span<UInt8>) throws(Damage) -> Field? {
    guard position < end else { return nil }
    let start = position
    let tag = try readVarint(in: bytes)
    guard tag >> 3 > 0, let number = Int(exactly: tag >> 3), number < 1 << 29 else {
      throw Damage(offset: start, reason: "no field has the number \(tag >> 3)")
    }
    let value: Field.Value
    switch tag & 7 {
    case 0: value = .varint(try readVarint(in: bytes))
    case 1: value = .fixed(try take(8))
    case 2: value = .bytes(try take(readVarint(in: bytes)))
    case 5: value = .fixed(try take(4))
    default: throw Damage(offset: start, reason: "no field has the wire type \(tag & 7)")
    }
    return Field(number: number, value: value, range: start..<position)
  }

  private mutating func take(_ count: UInt64) throws(Damage) -> Range<Int> {
    guard count <= UInt64(end - position) else {
      throw Damage(offset: position, reason: "\(count) bytes are announced and \(end - position) are there")
    }
    let start = position
    position += Int(count)
    return start..<position
  }

  private mutating func readVarint(in bytes: Span<UInt8>) throws(Damage) -> UInt64 {
    let start = position
    var value: UInt64 = 0
    // Ten groups of seven bits hold 64 bits; of the last group only one bit fits.
    for group in 0..<10 {
      guard position < end else { throw Damage(offset: start, reason: "a number ends early") }
      let byte = bytes[position]
      position += 1
      guard group < 9 || byte <= 1 else { break }
      value |= UInt64(byte & 0x7F) << UInt64(7 * group)
      if byte < 0x80 { return value }
    }
    throw Damage(offset: start, reason: "a number has more than 64 bits")
  }
}

extension ProtobufReader {
  /// The bytes of a field with a content, as they stand in a file.
  static func head(number: Int, count: Int) -> [UInt8] {
    varint(UInt64(number) << 3 | 2) + varint(UInt64(count))
  }

  private static func varint(_ value: UInt64) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    repeat {
      bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
    return bytes
  }
}
