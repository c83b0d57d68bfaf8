internal import Foundation

/// 64 bits that hardly change when a picture is resized, recompressed or slightly edited.
///
/// Bit `8·r + c` tells whether the picture's cosine transform is positive at row frequency `r` and column
/// frequency `c`, both 0…7. The bit of the mean, 0, is always clear.
///
/// The usual hash compares coefficients with their median. Signs alone have a symmetry that makes them
/// worth more here: mirroring a picture negates its odd column frequencies, and swapping rows and columns
/// swaps the two frequencies. So the hashes of all eight turns of a picture follow from the bits of one.
public enum PerceptualHash {
  /// The number of frequencies in each direction.
  static let side = 8

  /// The hash of a grid of luma, as ``PictureFingerprint/grid`` has it.
  ///
  /// - Precondition: `grid` has 32 × 32 cells.
  public static func bits(of grid: [UInt8]) -> UInt64 {
    let gridSide = PictureFingerprint.gridSide
    precondition(grid.count == gridSide * gridSide, "a grid has \(gridSide)² cells, not \(grid.count)")
    let total = grid.reduce(0) { $0 + Int32($1) }
    // Rows × column frequencies first, then row frequencies × column frequencies.
    var halfway = [Int32](repeating: 0, count: gridSide * side)
    for row in 0..<gridSide {
      for frequency in 0..<side {
        var sum: Int32 = 0
        for column in 0..<gridSide {
          // Less the mean, exactly: a flat picture must not have the signs of rounded cosines.
          let value = Int32(grid[row * gridSide + column]) * 1024 - total
          sum += value / 64 * cosines[frequency * gridSide + column]
        }
        halfway[row * side + frequency] = sum
      }
    }
    var bits: UInt64 = 0
    for position in 1..<(side * side) {
      var sum: Int64 = 0
      for row in 0..<gridSide {
        sum += Int64(cosines[position / side * gridSide + row]) * Int64(halfway[row * side + position % side])
      }
      if sum > 0 { bits |= 1 << UInt64(position) }
    }
    return bits
  }

  /// The hash that the picture would have if it lay as `turn` says.
  ///
  /// Exact but for coefficients of exactly zero, which only pictures have that are their own mirror image.
  public static func turned(_ bits: UInt64, _ turn: PictureTurn) -> UInt64 {
    var bits = bits
    if turn.mirrorsColumns { bits ^= oddColumns }
    if turn.mirrorsRows { bits ^= oddRows }
    return turn.swapsSides ? transposed(bits) : bits
  }

  /// The hashes of the eight turns of a picture, in the order of ``PictureTurn``.
  public static func turned(_ bits: UInt64) -> [UInt64] {
    PictureTurn.allCases.map { turned(bits, $0) }
  }

  /// In how many of the 64 bits two hashes differ.
  ///
  /// Unrelated pictures differ in about 32, with a standard deviation of about 4.
  public static func distance(_ first: UInt64, _ second: UInt64) -> Int {
    (first ^ second).nonzeroBitCount
  }

  private static let oddColumns: UInt64 = 0xaaaa_aaaa_aaaa_aaaa
  private static let oddRows: UInt64 = 0xff00_ff00_ff00_ff00

  /// Transposes eight rows of eight bits: single bits, then blocks of two by two, then of four by four.
  ///
  /// Source: Henry S. Warren, “Hacker's Delight”, 2nd edition, section 7-3.
  private static func transposed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    let steps: [(shift: UInt64, mask: UInt64)] = [
      (7, 0x00aa_00aa_00aa_00aa), (14, 0x0000_cccc_0000_cccc), (28, 0x0000_0000_f0f0_f0f0),
    ]
    for (shift, mask) in steps {
      let exchanged = (bits ^ (bits >> shift)) & mask
      bits ^= exchanged ^ (exchanged << shift)
    }
    return bits
  }

  /// cos(π f (2x + 1) / 64) × 2¹⁰ at `f * 32 + x`, rounded: whole numbers, so that sums have no order.
  ///
  /// The second half is written as the mirror image of the first, so that mirroring negates sums exactly.
  private static let cosines: [Int32] = {
    let gridSide = PictureFingerprint.gridSide
    var table = [Int32](repeating: 0, count: side * gridSide)
    for frequency in 0..<side {
      for x in 0..<(gridSide / 2) {
        let angle = Double.pi * Double(frequency * (2 * x + 1)) / Double(2 * gridSide)
        let value = Int32((cos(angle) * 1024).rounded())
        table[frequency * gridSide + x] = value
        table[frequency * gridSide + gridSide - 1 - x] = frequency.isMultiple(of: 2) ? value : -value
      }
    }
    return table
  }()
}
