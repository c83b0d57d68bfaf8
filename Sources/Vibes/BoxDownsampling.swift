internal import ColorScience
internal import Imaging

/// A picture's colors and their weights, after shrinking to at most a given side.
///
/// Each source pixel falls into exactly one box and a box weighs as much as its
/// pixels' alpha, so no pixel counts twice or is lost. Samples are averaged as encoded, not
/// in linear light: decoders that shrink on the way (JPEG's DCT scaling,
/// libvips' thumbnail) do the same, and mean L* then hardly depends on who
/// did the shrinking.
struct BoxDownsampling {
  /// One box with anything opaque in it.
  struct Box {
    var color: RGBColor
    /// The sum of alpha, in opaque pixels; more than 0.
    var weight: Double
  }

  /// The boxes, row by row, without the wholly transparent ones.
  let boxes: [Box]

  init(_ pixels: PixelBuffer, maxSide: Int) {
    let (width, height) = (pixels.size.width, pixels.size.height)
    let scale = min(1, Double(maxSide) / Double(max(width, height)))
    let columns = max(1, Int((Double(width) * scale).rounded()))
    let rows = max(1, Int((Double(height) * scale).rounded()))
    let columnOfX = (0..<width).map { $0 * columns / width }

    // Lanes: red × alpha, green × alpha, blue × alpha, alpha.
    var sums = [SIMD4<UInt64>](repeating: .zero, count: columns * rows)
    pixels.samples.withUnsafeBufferPointer { samples in
      for y in 0..<height {
        let rowStart = y * rows / height * columns
        for x in 0..<width {
          let offset = (y * width + x) * 4
          let alpha = UInt64(samples[offset + 3])
          sums[rowStart + columnOfX[x]] &+= SIMD4(
            UInt64(samples[offset]) &* alpha, UInt64(samples[offset + 1]) &* alpha,
            UInt64(samples[offset + 2]) &* alpha, alpha)
        }
      }
    }
    boxes = sums.compactMap { sum in
      guard sum.w > 0 else { return nil }
      let half = sum.w / 2
      let color = RGBColor(
        red: UInt8((sum.x + half) / sum.w), green: UInt8((sum.y + half) / sum.w),
        blue: UInt8((sum.z + half) / sum.w))
      return Box(color: color, weight: Double(sum.w) / 255)
    }
  }
}
