import Foundation
import Imaging
import VipsImaging

@testable import Duplicates

/// A copy of a picture as it is met in libraries: changed, then saved as JPEG.
struct VariantKind: Sendable, CustomStringConvertible {
  let description: String
  var quality = 90
  /// The EXIF orientation that the file claims, 1…8.
  var orientation: UInt8 = 1
  let change: @Sendable (PixelBuffer) -> PixelBuffer

  init(
    _ description: String, quality: Int = 90, orientation: UInt8 = 1,
    change: @escaping @Sendable (PixelBuffer) -> PixelBuffer = { $0 }
  ) {
    self.description = description
    self.quality = quality
    self.orientation = orientation
    self.change = change
  }

  /// The file.
  func bytes(of picture: PixelBuffer) throws -> [UInt8] {
    let bytes = try VipsEncoder().encode(change(picture), as: .jpeg(quality: quality), subject: description)
    guard orientation > 1 else { return bytes }
    // One directory of one entry: tag 0x0112, a short.
    let exif: [UInt8] =
      Array("Exif\0\0II".utf8)
      + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
    return bytes.prefix(2) + [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + bytes.dropFirst(2)
  }

  static let compressed = [30, 60, 95].map { VariantKind("quality \($0)", quality: $0) }

  static let resized = [0.25, 0.5, 0.75].map { factor in
    VariantKind("resized to \(Int(factor * 100)) %") { PictureVariant.resized($0, by: factor) }
  }

  static let turned = (2...8).map { VariantKind("orientation \($0)", orientation: UInt8($0)) }

  static let cropped: [VariantKind] = [
    VariantKind("5 % cropped") { PictureVariant.cropped($0, width: 0.95, height: 0.95, left: 0.8, top: 0.4) },
    VariantKind("10 % cropped") { PictureVariant.cropped($0, width: 0.9, height: 0.9, left: 0.2, top: 0.7) },
    VariantKind("15 % cropped") {
      PictureVariant.cropped($0, width: 0.85, height: 0.85, left: 0.55, top: 0.1)
    },
    VariantKind("15 % cropped below") { PictureVariant.cropped($0, width: 1, height: 0.85, left: 0, top: 0) },
    VariantKind("12 % cropped, halved", quality: 60) {
      PictureVariant.resized(
        PictureVariant.cropped($0, width: 0.88, height: 0.88, left: 0.35, top: 0.9), by: 0.5)
    },
    VariantKind("10 % cropped, mirrored", orientation: 2) {
      PictureVariant.cropped($0, width: 0.9, height: 0.9, left: 0.9, top: 0.5)
    },
  ]

  static let edited: [VariantKind] = [
    VariantKind("darker") { PictureVariant.toned($0) { $0 * 0.9 } },
    VariantKind("brighter") { PictureVariant.toned($0) { $0 * 1.1 } },
    VariantKind("less contrast") { PictureVariant.toned($0) { 128 + ($0 - 128) * 0.8 } },
    VariantKind("more contrast") { PictureVariant.toned($0) { 128 + ($0 - 128) * 1.25 } },
    VariantKind("gamma 0.8") { PictureVariant.toned($0) { 255 * pow($0 / 255, 0.8) } },
    VariantKind("gamma 1.25") { PictureVariant.toned($0) { 255 * pow($0 / 255, 1.25) } },
    VariantKind("saturated") { PictureVariant.toned($0, saturation: 1.5) },
    VariantKind("gray") { PictureVariant.toned($0, saturation: 0) },
    VariantKind("rotated by 2°") { PictureVariant.rotated($0, degrees: 2) },
    VariantKind("framed") { PictureVariant.framed($0, share: 0.04, level: 255) },
    VariantKind("captioned") { PictureVariant.captioned($0) },
  ]

  static let all = compressed + resized + turned + cropped + edited
}
