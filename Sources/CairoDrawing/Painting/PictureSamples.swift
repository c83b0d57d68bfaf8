internal import Imaging

/// Between straight R G B A bytes and what Cairo draws: integers of alpha, red, green, blue, multiplied by alpha.
enum PictureSamples {
  /// Some rows of a picture as Cairo draws them.
  static func premultiplied(_ picture: PixelBuffer, rows: Range<Int>) -> [UInt32] {
    let width = picture.size.width
    return picture.samples.withUnsafeBytes { bytes in
      let source = UnsafeRawBufferPointer(
        rebasing: bytes[(rows.lowerBound * width * 4)..<(rows.upperBound * width * 4)])
      return [UInt32](unsafeUninitializedCapacity: rows.count * width) { pixels, count in
        for index in 0..<rows.count * width {
          let pixel = UInt32(littleEndian: source.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
          let (red, green, blue, alpha) = (pixel & 255, pixel >> 8 & 255, pixel >> 16 & 255, pixel >> 24)
          pixels[index] =
            alpha << 24 | scaled(red, by: alpha) << 16 | scaled(green, by: alpha) << 8
            | scaled(blue, by: alpha)
        }
        count = rows.count * width
      }
    }
  }

  /// Turns what Cairo drew into straight R G B A bytes, in place.
  static func straighten(_ pixels: UnsafeMutableBufferPointer<UInt32>) {
    for index in pixels.indices {
      let pixel = pixels[index]
      let alpha = pixel >> 24
      var (red, green, blue) = (pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)
      if alpha != 255 {
        red = divided(red, by: alpha)
        green = divided(green, by: alpha)
        blue = divided(blue, by: alpha)
      }
      pixels[index] = UInt32(littleEndian: alpha << 24 | blue << 16 | green << 8 | red)
    }
  }

  /// c·a/255, rounded to nearest, without a division.
  private static func scaled(_ color: UInt32, by alpha: UInt32) -> UInt32 {
    let product = color * alpha + 128
    return (product + product >> 8) >> 8
  }

  private static func divided(_ color: UInt32, by alpha: UInt32) -> UInt32 {
    alpha == 0 ? 0 : min(255, (color * 255 + alpha / 2) / alpha)
  }
}
