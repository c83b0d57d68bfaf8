internal import Imaging

/// Enlarges a plane of samples by whole factors, with straight lines between the samples' centers.
struct LinearUpsampling {
  private let ratio: PixelSize

  init(_ ratio: PixelSize) { self.ratio = ratio }

  /// Enlarges one plane.
  ///
  /// - Parameters:
  ///   - samples: The plane, row by row.
  ///   - size: Its size.
  ///   - target: The size of the result; at most `size` times the factors.
  /// - Returns: The enlarged plane, row by row.
  func apply(to samples: [UInt8], of size: PixelSize, cutTo target: PixelSize) -> [UInt8] {
    guard ratio.area > 1 else { return samples }
    let columns = Self.taps(target.width, from: size.width, ratio: ratio.width)
    let rows = Self.taps(target.height, from: size.height, ratio: ratio.height)
    let (columnScale, rowScale) = (2 * ratio.width, 2 * ratio.height)
    // A whole number divided by `scale`, rounded: the factor is exact enough for sums up to 255 · scale, scale
    // being 64 at most.
    let scale = columnScale * rowScale
    let factor = ((1 << 24) + scale - 1) / scale
    return [UInt8](unsafeUninitializedCapacity: target.area) { result, count in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: size.width) { blended in
        samples.withUnsafeBufferPointer { samples in
          for row in rows {
            let (upper, lower) = (row.first * size.width, row.second * size.width)
            let (upperWeight, lowerWeight) = (Int32(rowScale - row.weight), Int32(row.weight))
            for x in 0..<size.width {
              blended[x] =
                Int32(samples[upper &+ x]) &* upperWeight &+ Int32(samples[lower &+ x]) &* lowerWeight
            }
            columns.withUnsafeBufferPointer { columns in
              for column in columns {
                let sum =
                  Int(blended[column.first]) &* (columnScale &- column.weight)
                  &+ Int(blended[column.second]) &* column.weight
                result[count] = UInt8(truncatingIfNeeded: ((sum &+ scale / 2) &* factor) >> 24)
                count &+= 1
              }
            }
          }
        }
      }
    }
  }

  /// Which two samples a place lies between, and the second one's weight out of `2 * ratio`.
  private struct Tap {
    let first: Int
    let second: Int
    let weight: Int
  }

  private static func taps(_ count: Int, from source: Int, ratio: Int) -> [Tap] {
    (0..<count).map { index in
      // The center of place i lies at (i + 1/2) / ratio - 1/2 between the source's centers.
      let position = max(2 * index + 1 - ratio, 0)
      let first = min(position / (2 * ratio), source - 1)
      return Tap(first: first, second: min(first + 1, source - 1), weight: position % (2 * ratio))
    }
  }
}
