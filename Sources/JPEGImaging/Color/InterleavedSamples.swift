/// Planes of samples, put together pixel by pixel.
enum InterleavedSamples {
  /// Joins three planes of equal length into R G B A samples, opaque.
  @inline(__always)
  static func make(
    _ first: [UInt8], _ second: [UInt8], _ third: [UInt8],
    color: (UInt8, UInt8, UInt8) -> (UInt8, UInt8, UInt8) = { ($0, $1, $2) }
  ) -> [UInt8] {
    let count = min(first.count, second.count, third.count)
    return [UInt8](unsafeUninitializedCapacity: count * 4) { result, initialized in
      first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
          third.withUnsafeBufferPointer { third in
            for index in 0..<count {
              let (red, green, blue) = color(first[index], second[index], third[index])
              result[4 &* index] = red
              result[4 &* index &+ 1] = green
              result[4 &* index &+ 2] = blue
              result[4 &* index &+ 3] = 255
            }
          }
        }
      }
      initialized = count * 4
    }
  }
}
