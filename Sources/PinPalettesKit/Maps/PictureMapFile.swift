internal import ColorScience
internal import Foundation
internal import PictureMaps

/// The file that keeps a map from one process to the next: small, checked, and made anew when anything is wrong.
///
/// Little-endian: eight letters, the version, how many pictures there are and how many of them grew, the library's
/// state, a record of 28 bytes a picture, and a checksum.
struct PictureMapFile: Sendable {
  let path: String
  let kind: PictureMapKind

  private static let magic = Array("PINMAP\n\n".utf8)
  /// Raised when maps of an older program should be drawn anew.
  private static let version: UInt32 = 2
  private static let headerSize = 8 + 3 * 4 + 32
  private static let recordSize = 16 + 2 * 4 + 4
  private static let checksumSize = 8
  /// Ten million pictures.
  private static let mostBytes = 280_000_000

  /// What is wrong with a file; it is told to nobody.
  private struct Damage: Error {}

  /// The file of a map beside a catalog.
  init(catalogPath: String, kind: PictureMapKind, model: String) {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_.@"))
    let name = model.addingPercentEncoding(withAllowedCharacters: allowed) ?? "model"
    path = "\(catalogPath)-map-\(kind.rawValue)" + (name.isEmpty ? "" : "-\(name)")
    self.kind = kind
  }

  /// Writes the file whole or not at all.
  func write(_ drawn: DrawnMap) throws {
    let map = drawn.map
    var bytes = Self.magic
    bytes.reserveCapacity(Self.headerSize + map.ids.count * Self.recordSize + Self.checksumSize)
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(Self.version)
    append(UInt32(map.ids.count))
    append(UInt32(drawn.grown))
    bytes += Array(map.state.utf8)
    for ((id, point), color) in zip(zip(map.ids, map.points), map.colors) {
      let (high, low) = id.halves
      append(high)
      append(low)
      append(point.x.bitPattern)
      append(point.y.bitPattern)
      bytes += [color.red, color.green, color.blue, 0]
    }
    append(Self.checksum(of: bytes[...]))
    try OutputFile.write(bytes, to: path)
  }

  /// Reads the file; throws where it is missing, damaged or of another version.
  func read() throws -> DrawnMap {
    let file = try SequentialFile(path: path)
    guard file.byteCount <= Self.mostBytes else { throw Damage() }
    let bytes = try file.read(upTo: Self.mostBytes)
    guard bytes.count >= Self.headerSize + Self.checksumSize, bytes.starts(with: Self.magic) else {
      throw Damage()
    }
    func number<Value: FixedWidthInteger>(_ offset: Int, _: Value.Type) -> Value {
      Value(littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Value.self) })
    }
    let count = Int(number(12, UInt32.self))
    let end = bytes.count - Self.checksumSize
    guard number(8, UInt32.self) == Self.version, end == Self.headerSize + count * Self.recordSize,
      number(end, UInt64.self) == Self.checksum(of: bytes[..<end])
    else { throw Damage() }
    var (ids, points, colors) = ([PictureID](), [MapPoint](), [RGBColor]())
    for offset in stride(from: Self.headerSize, to: end, by: Self.recordSize) {
      let id = PictureID(halves: (number(offset, UInt64.self), number(offset + 8, UInt64.self)))
      let x = Float(bitPattern: number(offset + 16, UInt32.self))
      let y = Float(bitPattern: number(offset + 20, UInt32.self))
      guard (0...1).contains(x), (0...1).contains(y), ids.last.map({ $0 < id }) ?? true else {
        throw Damage()
      }
      ids.append(id)
      points.append(MapPoint(x: x, y: y))
      colors.append(
        RGBColor(red: bytes[offset + 24], green: bytes[offset + 25], blue: bytes[offset + 26]))
    }
    let map = PictureMap(
      kind: kind, state: String(decoding: bytes[20..<Self.headerSize], as: UTF8.self),
      aspect: PictureMapShape.aspect, ids: ids, points: points, colors: colors)
    return DrawnMap(map: map, grown: min(Int(number(16, UInt32.self)), count))
  }

  /// 64-bit FNV-1a, for accidents.
  ///
  /// Source: Fowler, Noll, Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension PictureID {
  /// The id with these bytes, as ``halves`` gives them.
  fileprivate init(halves: (UInt64, UInt64)) {
    let digits = [halves.0, halves.1].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    guard let id = PictureID(digits.joined()) else { preconditionFailure("32 digits are an id") }
    self = id
  }
}
