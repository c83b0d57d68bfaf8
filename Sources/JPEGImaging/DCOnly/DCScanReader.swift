internal import Imaging

/// Reads the DC coefficients of one scan and passes over others (ITU-T T.81, F.2.2, G.1.2.1 and A.2).
struct DCScanReader {
  /// A component of the scan, with its code in a first scan and without in a refinement.
  struct Part {
    let plane: DCPlanes.Plane
    let table: HuffmanTable?
    /// How to pass over the coefficients behind each difference; nil in a progressive file.
    let skips: SkipTable?
  }

  /// Where a part's blocks lie among the coefficients, and how many of them make a unit of the scan.
  private struct Blocks {
    let offset: Int
    let stride: Int
    let width: Int
    let height: Int
  }

  private let parts: [Part]
  private let blocks: [Blocks]
  /// How many units the scan has.
  private let units: PixelSize
  /// The look-ups of the parts' codes, one after the other: arrays within `parts` would be retained
  /// and released for each block, which doubles the time.
  private let differences: [UInt8]
  /// The same of the coefficients to pass over; empty where there are none.
  private let skips: [UInt16]
  private let bit: Int
  private let restartInterval: Int

  /// - Parameters:
  ///   - parts: The scan's components.
  ///   - units: The units of a scan that interleaves several.
  ///   - bit: The lowest bit that the scan sends.
  ///   - restartInterval: Units between two restart markers; 0 for none.
  init(parts: [Part], units: PixelSize, bit: Int, restartInterval: Int) {
    self.parts = parts
    self.bit = bit
    self.restartInterval = restartInterval
    // A scan of one component goes block by block and leaves out those that only fill up.
    let isSingle = parts.count == 1
    self.units = isSingle ? parts[0].plane.size : units
    blocks = parts.map {
      Blocks(
        offset: $0.plane.offset, stride: $0.plane.stride, width: isSingle ? 1 : $0.plane.unit.width,
        height: isSingle ? 1 : $0.plane.unit.height)
    }
    differences = parts.flatMap { $0.table?.lookup ?? [] }
    skips = parts.flatMap { $0.skips?.entries ?? [] }
  }

  /// Reads the scan.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - start: Where the coded data begins.
  ///   - coefficients: Those of all planes, as `DCPlanes` lays them out.
  /// - Returns: Whether the data was what it should be.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into coefficients: UnsafeMutableBufferPointer<Int16>
  ) -> Bool {
    differences.withUnsafeBufferPointer { differences in
      skips.withUnsafeBufferPointer { skips in
        readUnits(bytes, from: start, into: coefficients, differences, skips)
      }
    }
  }

  private func readUnits(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    into coefficients: UnsafeMutableBufferPointer<Int16>, _ differences: UnsafeBufferPointer<UInt8>,
    _ skips: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    var reader = EntropyReader(bytes, from: start)
    var unitsToRestart = restartInterval
    // A scan has four components at most.
    var predictions = SIMD4<Int32>.zero
    for row in 0..<units.height {
      for column in 0..<units.width {
        if restartInterval > 0 {
          if unitsToRestart == 0 {
            guard reader.restart() else { return false }
            predictions = .zero
            unitsToRestart = restartInterval
          }
          unitsToRestart -= 1
        }
        for index in blocks.indices {
          let blocks = blocks[index]
          for y in row * blocks.height..<(row + 1) * blocks.height {
            for x in column * blocks.width..<(column + 1) * blocks.width {
              let place = blocks.offset + y * blocks.stride + x
              guard !differences.isEmpty else {
                coefficients[place] |= reader.bit() << Int16(bit)
                continue
              }
              guard let difference = difference(index, differences, &reader),
                skips.isEmpty || passOver(index, skips, &reader)
              else { return false }
              predictions[index] &+= Int32(truncatingIfNeeded: difference)
              coefficients[place] = Int16(truncatingIfNeeded: predictions[index] << Int32(bit))
            }
          }
        }
      }
      // A header of a few bytes may promise millions of blocks: stop where the data does.
      guard !reader.isOverrun else { return false }
    }
    return true
  }

  /// Reads a code of part `index` and its difference; nil when the bits are no code.
  @inline(__always)
  private func difference(
    _ index: Int, _ differences: UnsafeBufferPointer<UInt8>, _ reader: inout EntropyReader
  ) -> Int? {
    let bits = reader.peek()
    let place = index << HuffmanTable.lookupBits | Int(bits >> UInt32(32 - HuffmanTable.lookupBits))
    let entry = Int(differences[place])
    if entry != 0 { return reader.difference(behind: entry >> 4, size: entry & 15) }
    guard let long = longDifference(index, bits >> 16) else { return nil }
    return reader.difference(behind: long.length, size: long.symbol)
  }

  /// Passes over the AC coefficients of a block of part `index`.
  ///
  /// - Returns: False when the bits are no codes, or codes of more coefficients than a block has.
  @inline(__always)
  private func passOver(
    _ index: Int, _ skips: UnsafeBufferPointer<UInt16>, _ reader: inout EntropyReader
  ) -> Bool {
    // Which coefficient comes next.
    var next = 1
    while next < 64 {
      let bits = reader.peek()
      let place = index << SkipTable.lookupBits | Int(bits >> UInt32(32 - SkipTable.lookupBits))
      let entry = Int(skips[place])
      let (end, count) = (entry >> 11, entry >> 5 & 63)
      // A step must not lead into the next block: then the code that ends this one is taken alone.
      if entry != 0, next &+ count &+ end <= 64 {
        reader.skip(entry & 31)
        next = end == 0 ? next &+ count : 64
      } else {
        guard let first = firstSkip(index, bits >> 16) else { return false }
        reader.skip(first.bits)
        next = first.endsBlock ? 64 : next &+ first.coefficients
      }
    }
    return next == 64
  }

  @inline(never)
  private func longDifference(_ index: Int, _ bits: UInt32) -> (length: Int, symbol: Int)? {
    parts[index].table?.decode(bits)
  }

  @inline(never)
  private func firstSkip(_ index: Int, _ bits: UInt32) -> Skip? { parts[index].skips?.first(bits) }
}
