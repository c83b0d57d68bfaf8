import Imaging

/// How far two pictures are apart.
enum Comparison {
  /// The mean absolute difference of the color samples, in codes of 0…255.
  static func meanDifference(_ first: [UInt8], _ second: [UInt8]) -> Double {
    precondition(first.count == second.count, "\(first.count) samples against \(second.count)")
    var sum = 0
    for index in first.indices where index % 4 != 3 { sum += abs(Int(first[index]) - Int(second[index])) }
    return Double(sum) / Double(first.count * 3 / 4)
  }

  /// The mean absolute difference of luma (ITU-T T.871), in codes of 0…255.
  static func meanLumaDifference(_ first: [UInt8], _ second: [UInt8]) -> Double {
    func luma(_ samples: [UInt8], _ place: Int) -> Double {
      0.299 * Double(samples[place]) + 0.587 * Double(samples[place + 1]) + 0.114 * Double(samples[place + 2])
    }
    let places = stride(from: 0, to: first.count, by: 4)
    return places.reduce(0) { $0 + abs(luma(first, $1) - luma(second, $1)) } / Double(first.count / 4)
  }

  /// The mean of red, green and blue.
  static func averageColor(_ pixels: PixelBuffer) -> SIMD3<Double> {
    var sum = SIMD3<Double>()
    for place in stride(from: 0, to: pixels.samples.count, by: 4) {
      sum += SIMD3(
        Double(pixels.samples[place]), Double(pixels.samples[place + 1]), Double(pixels.samples[place + 2]))
    }
    return sum / Double(pixels.size.area)
  }
}
