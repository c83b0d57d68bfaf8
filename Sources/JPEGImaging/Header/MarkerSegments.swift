#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The segments of a JPEG stream, one after the other; the coded data of a scan is passed over.
///
/// Ends at the end-of-image marker: what follows belongs to another picture or to nobody.
struct MarkerSegments {
  struct Segment {
    let marker: JPEGMarker
    /// Where the segment's content lies, without marker and length.
    let content: Range<Int>
  }

  private let data: [UInt8]
  /// Where the search for the next marker begins.
  private(set) var position = 2
  private var isFinished = false

  init(_ data: [UInt8]) throws(JPEGFailure) {
    guard data.count >= 2, data[0] == 0xFF, data[1] == JPEGMarker.startOfImage.rawValue else {
      throw .unsupported("not a JPEG")
    }
    self.data = data
  }

  /// The next segment, or nil once the picture has ended.
  ///
  /// - Throws: ``JPEGFailure/endsEarly`` when the file ends before the picture does.
  mutating func next() throws(JPEGFailure) -> Segment? {
    guard !isFinished else { return nil }
    while true {
      let marker = try nextMarker()
      if marker.standsWithinScan { continue }
      if marker == .endOfImage {
        isFinished = true
        return nil
      }
      if marker == .startOfImage { throw .damaged("a second picture begins within the first") }
      return try segment(marker)
    }
  }

  /// Moves behind the next marker; stray bytes are skipped, as libjpeg does.
  private mutating func nextMarker() throws(JPEGFailure) -> JPEGMarker {
    while let found = Self.offset(of: 0xFF, in: data, from: position) {
      position = found + 1
      guard position < data.count else { break }
      // 0xFF 0x00 is a byte of coded data; of several 0xFF the last one counts.
      if data[position] != 0, data[position] != 0xFF {
        defer { position += 1 }
        return JPEGMarker(rawValue: data[position])
      }
    }
    position = data.count
    throw .endsEarly
  }

  private mutating func segment(_ marker: JPEGMarker) throws(JPEGFailure) -> Segment {
    guard position + 2 <= data.count else { throw .endsEarly }
    let length = Int(data[position]) << 8 | Int(data[position + 1])
    guard length >= 2 else { throw .damaged("bogus marker length") }
    guard position + length <= data.count else { throw .endsEarly }
    defer { position += length }
    return Segment(marker: marker, content: position + 2..<position + length)
  }

  /// The offset of the first `byte` at or after `start`; quick, since it passes over megabytes of coded data.
  private static func offset(of byte: UInt8, in data: [UInt8], from start: Int) -> Int? {
    data.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, CInt(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
