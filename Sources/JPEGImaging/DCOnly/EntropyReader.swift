/// Reads the coded data of one scan bit by bit; stops at the first marker, as if zeros followed.
struct EntropyReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  /// The bits at hand, from the top down.
  private var window: UInt64 = 0
  private var available = 0
  /// How many of the bits at hand stand for data that is not there.
  private var invented = 0

  /// - Parameters:
  ///   - bytes: The whole file, which must outlive the reader.
  ///   - start: Where the coded data begins.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    position = start
  }

  /// Whether more was read than there is.
  var isOverrun: Bool { invented > available }

  /// The next bits from the top down, 32 at least; more than a code and its difference take.
  @inline(__always)
  mutating func peek() -> UInt64 {
    if available < 32 { refill() }
    return window
  }

  /// Passes over a code of `length` bits and reads the difference of `size` bits behind it, 0…15
  /// (ITU-T T.81, F.2.2.1).
  @inline(__always)
  mutating func difference(behind length: Int, size: Int) -> Int {
    skip(length)
    guard size > 0 else { return 0 }
    let bits = Int(window &>> UInt64(truncatingIfNeeded: 64 &- size))
    skip(size)
    // A leading zero marks a negative difference.
    return bits >> (size - 1) == 0 ? bits - (1 << size) + 1 : bits
  }

  /// Reads one bit.
  @inline(__always)
  mutating func bit() -> Int16 {
    if available == 0 { refill() }
    defer { skip(1) }
    return Int16(truncatingIfNeeded: window >> 63)
  }

  /// Goes on behind a restart marker; false when none is where it belongs.
  mutating func restart() -> Bool {
    guard !isOverrun, position + 1 < bytes.count, bytes[position] == 0xFF,
      (0xD0...0xD7).contains(bytes[position + 1])
    else { return false }
    position += 2
    (window, available, invented) = (0, 0, 0)
    return true
  }

  /// Passes over `count` bits of those that ``peek()`` has shown.
  @inline(__always)
  mutating func skip(_ count: Int) {
    window &<<= UInt64(truncatingIfNeeded: count)
    available &-= count
  }

  @inline(__always)
  private mutating func refill() {
    guard position &+ 8 <= bytes.count, let base = bytes.baseAddress else {
      self = refilledByByte()
      return
    }
    let word = UInt64(
      bigEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
    // Whether a byte of the eight is all ones: a zero byte of the complement (Hacker's Delight, 6-1).
    let complement = ~word
    guard (complement &- 0x0101_0101_0101_0101) & word & 0x8080_8080_8080_8080 == 0 else {
      self = refilledByByte()
      return
    }
    // Bits of a byte that is not counted yet do no harm: the same ones come again with it.
    window |= word &>> UInt64(truncatingIfNeeded: available)
    let count = (64 &- available) >> 3
    position &+= count
    available &+= count << 3
  }

  /// The reader with its window filled.
  ///
  /// A copy, for a reader that is handed out to be changed must lie in memory, and this one is to stay in registers.
  @inline(never)
  private func refilledByByte() -> EntropyReader {
    var reader = self
    while reader.available <= 56 {
      reader.window |= UInt64(reader.nextByte()) << UInt64(56 - reader.available)
      reader.available += 8
    }
    return reader
  }

  private mutating func nextByte() -> UInt8 {
    guard position < bytes.count else { return invent() }
    let byte = bytes[position]
    guard byte == 0xFF else {
      position += 1
      return byte
    }
    // A byte of all ones is followed by a zero, to tell it from a marker.
    guard position + 1 < bytes.count, bytes[position + 1] == 0 else { return invent() }
    position += 2
    return byte
  }

  private mutating func invent() -> UInt8 {
    invented = min(invented, available) + 8
    return 0
  }
}
