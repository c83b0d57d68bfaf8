public import Imaging

/// A picture made of whole numbers alone, the same on every machine, to try an image tower with.
///
/// A boat with a sail on a sea, under a sky with a sun. Networks take it for a photograph: in bfloat16 the default
/// model's answer keeps a cosine of .997 to Float32, where it falls to .94 for tiles of arbitrary colors.
public struct ReferencePattern: Sendable, Hashable, Codable {
  /// The width and height, in pixels.
  public let side: Int

  /// Describes a pattern.
  ///
  /// - Precondition: `side` is 1 to 4096 pixels.
  public init(side: Int) {
    precondition((1...4096).contains(side), "the side must be 1 to 4096 pixels, not \(side)")
    self.side = side
  }

  /// Draws the picture, opaque.
  public var pixels: PixelBuffer {
    var samples: [UInt8] = []
    samples.reserveCapacity(4 * side * side)
    for y in 0..<side {
      for x in 0..<side {
        let (red, green, blue) = Self.color(256 * x / side, 256 * y / side)
        samples += [UInt8(red), UInt8(green), UInt8(blue), 255]
      }
    }
    return PixelBuffer(size: PixelSize(width: side, height: side), samples: samples)
  }

  /// The color at `u` from the left and `v` from the top, each 0 to 255; divisions round down.
  private static func color(_ u: Int, _ v: Int) -> (Int, Int, Int) {
    if v > 128, v < 162, abs(u - 108) < 188 - v { return (180, 40, 30) }  // the boat
    if v > 49, v <= 128, u > 103, u - 103 < (v - 49) * 5 / 8 { return (240, 235, 220) }  // its sail
    if (u - 167) * (u - 167) + (v - 69) * (v - 69) < 870 { return (250, 220, 120) }  // the sun
    if v < 138 { return (90 + 80 * v / 256, 140 + 60 * v / 256, 230 - 40 * v / 256) }  // the sky
    return (20 + 30 * v / 256, 60 + 60 * v / 256, 110 + 20 * u / 256)  // the sea
  }
}
