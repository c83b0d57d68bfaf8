internal import ColorScience

/// Tells which of some colors is nearest to a sample, by ΔE00 and a table that fills as it is asked.
///
/// Samples are told apart at 6 bits a channel, well under a just noticeable difference: a photograph has
/// ten thousand such cells, and two hundred thousand pixels.
struct NearestColor {
  private static let bitsPerChannel = 6
  private static let unknown: UInt8 = .max

  private let lanes: [LabLanes]
  private let count: Int
  private var table = [UInt8](repeating: unknown, count: 1 << (3 * bitsPerChannel))

  /// - Precondition: There are 1…255 colors.
  init(_ colors: [CIELab]) {
    precondition((1...255).contains(colors.count), "\(colors.count) colors do not fit a byte")
    count = colors.count
    lanes = LabLanes.groups(of: colors.map { SIMD4<Float>($0) })
  }

  /// The index of the nearest color, the first of equals.
  mutating func index(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
    let drop = 8 - Self.bitsPerChannel
    let cell =
      Int(red >> drop) << (2 * Self.bitsPerChannel) | Int(green >> drop) << Self.bitsPerChannel
      | Int(blue >> drop)
    if table[cell] == Self.unknown {
      // The middle of the cell.
      let (mask, middle) = (UInt8.max << drop, UInt8(1) << (drop - 1))
      let color = RGBColor(
        red: red & mask | middle, green: green & mask | middle, blue: blue & mask | middle)
      table[cell] = UInt8(search(CIELab(color)))
    }
    return Int(table[cell])
  }

  private func search(_ color: CIELab) -> Int {
    let color = LabLanes(repeating: SIMD4(color))
    var best: (index: Int, difference: Float) = (0, .infinity)
    for (group, others) in lanes.enumerated() {
      let differences = DifferenceKernel.differences(from: color, to: others)
      for lane in 0..<min(LabLanes.count, count - group * LabLanes.count)
      where differences[lane] < best.difference {
        best = (group * LabLanes.count + lane, differences[lane])
      }
    }
    return best.index
  }
}
