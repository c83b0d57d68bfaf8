import Foundation
import Imaging
import VipsImaging

/// Picture files made for a test.
enum PictureBytes {
  static func png(_ pixels: PixelBuffer) throws -> [UInt8] {
    try VipsEncoder().encode(pixels, as: .png, subject: "test.png")
  }

  static func jpeg(_ pixels: PixelBuffer) throws -> [UInt8] {
    try VipsEncoder().encode(pixels, as: .jpeg(quality: 98), subject: "test.jpg")
  }

  /// A PNG of one pixel: red 20, green 40, blue 210, alpha 128.
  static let halfTransparentBlue = [UInt8](
    Data(
      base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGMQ0bjU"
        + "AAAC8QGPBr2e/QAAAABJRU5ErkJggg==")
      ?? Data())

  /// A PNG that claims a size and has no pixels.
  static func pngHeader(width: UInt32, height: UInt32) -> [UInt8] {
    let header = Array("IHDR".utf8) + bytes(width) + bytes(height) + [8, 2, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + bytes(13) + header + bytes(crc32(header))
      + bytes(0) + Array("IDAT".utf8) + bytes(crc32(Array("IDAT".utf8)))
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The checksum of PNG chunks (ISO 3309).
  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = (sum & 1 == 1 ? 0xEDB8_8320 : 0) ^ (sum >> 1) }
    }
    return ~sum
  }
}
