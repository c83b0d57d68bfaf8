internal import ColorScience
public import Imaging

/// How often each color occurs in a picture, at 5 bits a channel.
///
/// A cell keeps the sum of its pixels as well as their number, so that its mean
/// color is exact and the coarse grid costs almost no quality. Pixels
/// count by their alpha; wholly transparent ones not at all. The 32,768 cells
/// lie in one block of 1 MiB, in order of red, then green, then blue.
public struct ColorHistogram: Sendable, Hashable {
  /// One occupied cell.
  public struct Cell: Sendable, Hashable {
    /// The mean red sample, 0…255, gamma-encoded and alpha-weighted.
    public let red: Double
    /// The mean green sample, 0…255.
    public let green: Double
    /// The mean blue sample, 0…255.
    public let blue: Double
    /// The number of opaque pixels that the cell amounts to; more than 0.
    public let population: Double
  }

  private static let bitsPerChannel = 5
  private static let cellCount = 1 << (3 * bitsPerChannel)

  // Lanes: red × alpha, green × alpha, blue × alpha, alpha.
  private var sums: [SIMD4<UInt64>]

  /// Makes a histogram of nothing.
  public init() {
    sums = Array(repeating: .zero, count: Self.cellCount)
  }

  /// Counts a picture's pixels.
  ///
  /// - Complexity: O(pixels).
  public init(_ pixels: PixelBuffer) {
    self.init()
    add(pixels)
  }

  /// Counts another picture's pixels too.
  public mutating func add(_ pixels: PixelBuffer) {
    pixels.samples.withUnsafeBytes { samples in
      sums.withUnsafeMutableBufferPointer { sums in
        for offset in stride(from: 0, to: samples.count, by: 4) {
          var lanes = samples.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt8>.self)
          let (index, alpha) = (Self.index(lanes.x, lanes.y, lanes.z), UInt32(lanes.w))
          lanes.w = 1
          let weighted = SIMD4<UInt32>(truncatingIfNeeded: lanes) &* alpha
          sums[index] &+= SIMD4<UInt64>(truncatingIfNeeded: weighted)
        }
      }
    }
  }

  /// Whether nothing was counted: no pixels, transparent ones alone, or all of them excluded.
  public var isEmpty: Bool { sums.allSatisfy { $0.w == 0 } }

  /// The occupied cells, in order of red, then green, then blue.
  ///
  /// - Complexity: O(32,768).
  public var cells: [Cell] { sums.compactMap(Cell.init) }

  /// The same histogram with only those cells that satisfy a condition.
  func filtered(_ isIncluded: (Cell) -> Bool) -> ColorHistogram {
    var filtered = self
    for (index, sum) in sums.enumerated() {
      if let cell = Cell(sum), !isIncluded(cell) { filtered.sums[index] = .zero }
    }
    return filtered
  }

  /// The occupied cells of the same histogram at 4 bits a channel.
  var coarseCells: [Cell] {
    let bits = Self.bitsPerChannel
    let mask = (1 << bits) - 1
    var coarse = [SIMD4<UInt64>](repeating: .zero, count: Self.cellCount / 8)
    for (index, sum) in sums.enumerated() where sum.w > 0 {
      let (red, green, blue) = (index >> (2 * bits), index >> bits & mask, index & mask)
      coarse[(red >> 1) << (2 * bits - 2) | (green >> 1) << (bits - 1) | blue >> 1] &+= sum
    }
    return coarse.compactMap(Cell.init)
  }

  private static func index(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
    let drop = 8 - bitsPerChannel
    return Int(red >> drop) << (2 * bitsPerChannel) | Int(green >> drop) << bitsPerChannel | Int(blue >> drop)
  }
}

extension ColorHistogram.Cell {
  /// The cell with these sums of red, green and blue times alpha, and of alpha; nil where nothing was counted.
  fileprivate init?(_ sums: SIMD4<UInt64>) {
    guard sums.w > 0 else { return nil }
    let alpha = Double(sums.w)
    self.init(
      red: Double(sums.x) / alpha, green: Double(sums.y) / alpha, blue: Double(sums.z) / alpha,
      population: alpha / 255)
  }

  /// The mean in linear light, exact for whole samples and interpolated between them.
  var linear: LinearRGB {
    LinearRGB(red: Self.decode(red), green: Self.decode(green), blue: Self.decode(blue))
  }

  private static func decode(_ sample: Double) -> Double {
    let table = SRGBTransfer.decodeTable
    let below = min(Int(sample), 254)
    return table[below] + (table[below + 1] - table[below]) * (sample - Double(below))
  }
}
