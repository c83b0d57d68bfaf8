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
    var red: UInt8
    var green: UInt8
    var blue: UInt8
    /// The sum of alpha, 255 for each opaque pixel; a whole number more than 0.
    var weight: Double
  }

  /// The boxes, row by row, without the wholly transparent ones.
  private(set) var boxes: [Box] = []

  init(_ pixels: PixelBuffer, maxSide: Int) {
    let (width, height) = (pixels.size.width, pixels.size.height)
    let scale = min(1, Double(maxSide) / Double(max(width, height)))
    let columns = max(1, Int((Double(width) * scale).rounded()))
    let rows = max(1, Int((Double(height) * scale).rounded()))
    // The first pixel of each box, and the end of the last.
    let starts = (0...columns).map { ($0 * width + columns - 1) / columns }

    boxes.reserveCapacity(columns * rows)
    var sums = [SIMD4<UInt64>](repeating: .zero, count: columns)
    pixels.samples.withUnsafeBytes { samples in
      for y in 0..<height {
        Self.add(samples, row: y * width, starts: starts, to: &sums)
        // The box row ends with this pixel row.
        if (y + 1) * rows / height > y * rows / height {
          append(sums)
          for column in 0..<columns { sums[column] = .zero }
        }
      }
    }
  }

  /// Adds a row of pixels to the sums of red × alpha, green × alpha, blue × alpha, alpha of each box.
  private static func add(
    _ samples: UnsafeRawBufferPointer, row: Int, starts: [Int], to sums: inout [SIMD4<UInt64>]
  ) {
    for column in sums.indices {
      // A row of one box has fewer than 65,536 pixels in any picture that fits in memory.
      var sum = SIMD4<UInt32>.zero
      for pixel in starts[column]..<starts[column + 1] {
        var lanes = samples.loadUnaligned(fromByteOffset: (row + pixel) * 4, as: SIMD4<UInt8>.self)
        let alpha = UInt32(lanes.w)
        lanes.w = 1
        sum &+= SIMD4<UInt32>(truncatingIfNeeded: lanes) &* alpha
      }
      sums[column] &+= SIMD4<UInt64>(truncatingIfNeeded: sum)
    }
  }

  private mutating func append(_ sums: [SIMD4<UInt64>]) {
    for sum in sums where sum.w > 0 {
      // Dividing doubles is several times as fast as dividing 64-bit integers, and as exact here.
      let weight = Double(sum.w)
      let inverse = 1 / weight
      boxes.append(
        Box(
          red: UInt8(Double(sum.x) * inverse + 0.5), green: UInt8(Double(sum.y) * inverse + 0.5),
          blue: UInt8(Double(sum.z) * inverse + 0.5), weight: weight))
    }
  }
}
