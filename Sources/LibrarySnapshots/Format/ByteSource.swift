/// Bytes being taken apart, numbers little-endian; never reads beyond them.
struct ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func take(_ count: Int) throws -> [UInt8] {
    guard count <= rest.count else { throw Damage("its header is cut short") }
    defer { rest.removeFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func next<Value: FixedWidthInteger>(_: Value.Type) throws -> Value {
    let bytes = try take(MemoryLayout<Value>.size)
    return Value(littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(as: Value.self) })
  }

  /// A number of bytes or rows.
  mutating func size(upTo limit: Int) throws -> Int {
    let value = try next(UInt64.self)
    guard value <= UInt64(limit) else { throw Damage("it holds the impossible size \(value)") }
    return Int(value)
  }

  mutating func text(upTo limit: Int) throws -> String {
    let count = try next(UInt32.self)
    guard count <= UInt32(limit) else { throw Damage("it holds a text of \(count) bytes") }
    return String(decoding: try take(Int(count)), as: UTF8.self)
  }
}

/// What is wrong with a file, in words that continue its name.
struct Damage: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// A snapshot in a format of another program version.
struct OtherVersion: Error {}
