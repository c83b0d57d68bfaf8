/// What stands before the numbers in a file of NumPy's format: how many vectors there are, and of what
/// length.
///
/// The numbers follow at once, vector after vector, little-endian single precision.
///
/// Source: NumPy Enhancement Proposal 1, “A simple file format for NumPy arrays”, and
/// `numpy.lib.format`, versions 1.0, 2.0 and 3.0.
public struct NPYHeader: Sendable, Hashable {
  /// The number of vectors.
  public let rows: Int
  /// The number of components of each; at least 1.
  public let columns: Int
  /// The bytes before the first number.
  public let byteCount: Int

  /// The bytes of every header that is written here, whatever the numbers in it.
  ///
  /// So a header can be written first and again, in its place, when the vectors have been counted.
  public static let writtenByteCount = 128

  /// Makes the header of a file that is to be written.
  ///
  /// - Precondition: `rows` is at least 0, `columns` at least 1.
  public init(rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 1, "\(rows) vectors of \(columns) components")
    self.rows = rows
    self.columns = columns
    self.byteCount = Self.writtenByteCount
  }

  init(rows: Int, columns: Int, byteCount: Int) {
    self.rows = rows
    self.columns = columns
    self.byteCount = byteCount
  }

  /// The bytes of one vector.
  public var rowByteCount: Int { columns * MemoryLayout<Float>.size }

  /// The bytes of the whole file, header and numbers.
  public var fileByteCount: Int { byteCount + rows * rowByteCount }

  /// The header in version 1.0 of the format; ``writtenByteCount`` bytes.
  public var bytes: [UInt8] {
    let text = "{'descr': '\(Self.elementType)', 'fortran_order': False, 'shape': (\(rows), \(columns)), }"
    let length = Self.writtenByteCount - Self.magic.count - 4
    var bytes = Self.magic + [1, 0, UInt8(length & 255), UInt8(length >> 8)]
    bytes += text.utf8
    // Two numbers of 19 digits still leave room: the padding never comes out negative.
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: Self.writtenByteCount - 1 - bytes.count)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// Single precision, little-endian.
  static let elementType = "<f4"
}
