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
    let scale = columnScale * rowScale
    return [UInt8](unsafeUninitializedCapacity: target.area) { result, count in
      var blended = [Int](repeating: 0, count: size.width)
      for row in rows {
        let (upper, lower) = (row.first * size.width, row.second * size.width)
        for x in 0..<size.width {
          blended[x] =
            Int(samples[upper + x]) * (rowScale - row.weight) + Int(samples[lower + x]) * row.weight
        }
        for column in columns {
          let sum =
            blended[column.first] * (columnScale - column.weight) + blended[column.second] * column.weight
          result[count] = UInt8((sum + scale / 2) / scale)
          count += 1
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
