import Imaging
import PinPalettesTesting
import Vibes

/// Pictures made by arithmetic, so that no file is needed.
enum SyntheticPictures {
  typealias Pixel = (red: Int, green: Int, blue: Int)

  static func picture(width: Int, height: Int, alpha: UInt8 = 255, _ pixel: (Int, Int) -> Pixel)
    -> PixelBuffer
  {
    var samples: [UInt8] = []
    samples.reserveCapacity(width * height * 4)
    for y in 0..<height {
      for x in 0..<width {
        let color = pixel(x, y)
        samples += [color.red, color.green, color.blue].map { UInt8(min(max($0, 0), 255)) }
        samples.append(alpha)
      }
    }
    return PixelBuffer(size: PixelSize(width: width, height: height), samples: samples)
  }

  /// Grain around a color, the same for the same seed.
  static func noise(
    seed: UInt64, around center: Pixel = (128, 128, 128), spread: Int = 127, alpha: UInt8 = 255
  ) -> PixelBuffer {
    var random = SeededGenerator(seed: seed)
    return picture(width: 96, height: 64, alpha: alpha) { _, _ in
      (
        center.red + .random(in: -spread...spread, using: &random),
        center.green + .random(in: -spread...spread, using: &random),
        center.blue + .random(in: -spread...spread, using: &random)
      )
    }
  }

  static func flat(_ red: Int, _ green: Int, _ blue: Int) -> PixelBuffer {
    picture(width: 8, height: 8) { _, _ in (red, green, blue) }
  }

  static func checkerboard(_ one: Pixel, _ other: Pixel) -> PixelBuffer {
    picture(width: 8, height: 8) { x, y in (x + y) % 2 == 0 ? one : other }
  }

  /// A sky, a sun and hills, drawn at any size: soft gradients and one hard edge.
  static func landscape(width: Int, height: Int) -> PixelBuffer {
    picture(width: width, height: height) { x, y in
      let (across, down) = ((Double(x) + 0.5) / Double(width), (Double(y) + 0.5) / Double(height))
      let (sunX, sunY) = (across - 0.7, down - 0.25)
      if sunX * sunX + sunY * sunY < 0.01 { return (255, 225, 150) }
      let ridge = 0.6 + 0.3 * (across - 0.5) * (across - 0.2)
      if down < ridge { return (Int(110 + 90 * down), Int(150 + 40 * down), Int(220 - 60 * down)) }
      return (Int(50 + 60 * across), Int(95 - 50 * (down - ridge)), Int(40 + 20 * down))
    }
  }
}

extension PixelBuffer {
  /// The picture turned a quarter clockwise.
  var turned: PixelBuffer {
    let (width, height) = (size.width, size.height)
    var turned: [UInt8] = []
    for x in 0..<width {
      for y in stride(from: height - 1, through: 0, by: -1) {
        turned += samples[((y * width + x) * 4)..<((y * width + x) * 4 + 4)]
      }
    }
    return PixelBuffer(size: PixelSize(width: height, height: width), samples: turned)
  }
}

extension Vibe {
  /// The vibe of an ordinary photograph, but for what is given.
  static func sample(
    brightness: Double = 47, contrast: Double = 44, saturation: Double = 23, warmth: Double = 12,
    named: NamedVibeScores = NamedVibeScores { _ in 0 }
  ) -> Vibe {
    Vibe(
      brightness: brightness, contrast: contrast, tonalRange: 71, saturation: saturation, warmth: warmth,
      colorfulness: 37, hueVariety: 0.6, energy: -0.38, weight: 0.54, castKelvin: 6500, key: .normal,
      harmony: ColorHarmony(template: .analogous, rotationDegrees: 60, deviationDegrees: 2), named: named)
  }
}
