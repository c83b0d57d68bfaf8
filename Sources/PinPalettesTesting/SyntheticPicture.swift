public import ColorScience
public import Imaging

/// Pictures made of numbers, for tests that must know every pixel.
public enum SyntheticPicture {
  /// One color all over.
  public static func solid(_ color: RGBColor, size: PixelSize, alpha: UInt8 = 255) -> PixelBuffer {
    make(size) { _, _ in (color, alpha) }
  }

  /// Two colors, the first on the left half.
  public static func halves(_ left: RGBColor, _ right: RGBColor, size: PixelSize) -> PixelBuffer {
    make(size) { x, _ in (x < size.width / 2 ? left : right, 255) }
  }

  /// Four colors, one a quarter: top left, top right, bottom left, bottom right.
  public static func quarters(_ colors: [RGBColor], size: PixelSize) -> PixelBuffer {
    precondition(colors.count == 4, "four quarters need four colors, not \(colors.count)")
    return make(size) { x, y in
      (colors[(y < size.height / 2 ? 0 : 2) + (x < size.width / 2 ? 0 : 1)], 255)
    }
  }

  /// Soft discs of color over a slanted gradient: many colors, like a photograph; another seed, another picture.
  public static func photograph(seed: UInt64, size: PixelSize) -> PixelBuffer {
    var random = SeededGenerator(seed: seed)
    func color() -> SIMD3<Double> { .random(in: 0...255, using: &random) }
    let (top, bottom) = (color(), color())
    let discs = (0..<5).map { _ in
      (
        x: Double.random(in: 0...1, using: &random), y: Double.random(in: 0...1, using: &random),
        radius: Double.random(in: 0.1...0.4, using: &random), color: color()
      )
    }
    return make(size) { x, y in
      let (u, v) = (Double(x) / Double(size.width), Double(y) / Double(size.height))
      var value = top + (bottom - top) * (0.8 * v + 0.2 * u)
      for disc in discs {
        let distance = ((u - disc.x) * (u - disc.x) + (v - disc.y) * (v - disc.y)).squareRoot()
        let part = min(max((disc.radius - distance) / 0.05, 0), 1)
        value += (disc.color - value) * part
      }
      return (RGBColor(red: UInt8(value.x), green: UInt8(value.y), blue: UInt8(value.z)), 255)
    }
  }

  /// A picture whose color and alpha at column `x` and row `y` are `pixel(x, y)`.
  public static func make(_ size: PixelSize, pixel: (Int, Int) -> (RGBColor, UInt8)) -> PixelBuffer {
    var samples: [UInt8] = []
    samples.reserveCapacity(size.area * 4)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (color, alpha) = pixel(x, y)
        samples += [color.red, color.green, color.blue, alpha]
      }
    }
    return PixelBuffer(size: size, samples: samples)
  }
}
