import ColorScience
import Imaging

/// Pictures made by arithmetic, so that no file is needed.
enum SyntheticPictures {
  /// Stripes of whole columns, as many for each color as its number says.
  static func stripes(_ colors: [(hex: String, columns: Int)], height: Int = 4, alpha: UInt8 = 255)
    -> PixelBuffer
  {
    let row = colors.flatMap { stripe -> [UInt8] in
      guard let color = RGBColor(hex: stripe.hex) else { return [] }
      let pixel = [color.red, color.green, color.blue, alpha]
      return (0..<stripe.columns).flatMap { _ in pixel }
    }
    let size = PixelSize(width: row.count / 4, height: height)
    return PixelBuffer(size: size, samples: (0..<height).flatMap { _ in row })
  }

  /// A smooth sky over textured land: thousands of colors, as in a photograph.
  static func landscape(width: Int = 96, height: Int = 64) -> PixelBuffer {
    var samples: [UInt8] = []
    var noise: UInt32 = 1
    for y in 0..<height {
      for x in 0..<width {
        noise = noise &* 1_664_525 &+ 1_013_904_223
        let grain = Int(noise >> 27)
        let (across, down) = (x * 255 / width, y * 255 / height)
        let isSky = y * 2 < height
        let color =
          isSky
          ? [90 + down / 2, 140 + down / 3, 220 - across / 8]
          : [60 + across / 3 + grain, 110 - down / 5 + grain, 30 + grain]
        samples += color.map { UInt8(min(max($0, 0), 255)) } + [255]
      }
    }
    return PixelBuffer(size: PixelSize(width: width, height: height), samples: samples)
  }
}
