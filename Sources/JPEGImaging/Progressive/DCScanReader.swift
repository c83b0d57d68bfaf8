internal import Imaging

/// Reads the coded data of one scan of DC coefficients (ITU-T T.81, G.1.2.1 and A.2).
struct DCScanReader {
  /// A component of the scan, with its code in a first scan and without in a refinement.
  struct Part {
    let plane: DCPlanes.Plane
    let table: HuffmanTable?
  }

  private let parts: [Part]
  /// How many units the scan has, and of how many blocks each part's unit is.
  private let units: PixelSize
  private let unitSizes: [PixelSize]
  /// The lookups of the parts' codes, one after the other: arrays within `parts` would be retained
  /// and released for each block, which doubles the time.
  private let lookups: [UInt8]
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
    self.units = parts.count == 1 ? parts[0].plane.size : units
    unitSizes = parts.count == 1 ? [PixelSize(width: 1, height: 1)] : parts.map(\.plane.unit)
    lookups = parts.flatMap { $0.table?.lookup ?? [] }
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
    var reader = EntropyReader(bytes, from: start)
    var unitsToRestart = restartInterval
    var predictions = [Int](repeating: 0, count: parts.count)
    for row in 0..<units.height {
      for column in 0..<units.width {
        if restartInterval > 0 {
          if unitsToRestart == 0 {
            guard reader.restart() else { return false }
            for index in predictions.indices { predictions[index] = 0 }
            unitsToRestart = restartInterval
          }
          unitsToRestart -= 1
        }
        for index in parts.indices {
          let unit = unitSizes[index]
          for y in row * unit.height..<(row + 1) * unit.height {
            for x in column * unit.width..<(column + 1) * unit.width {
              let place = parts[index].plane.offset + y * parts[index].plane.stride + x
              guard lookups.isEmpty else {
                guard let difference = difference(index, &reader) else { return false }
                predictions[index] &+= difference
                coefficients[place] = Int16(truncatingIfNeeded: predictions[index] << bit)
                continue
              }
              coefficients[place] |= reader.bit() << Int16(bit)
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
  private func difference(_ index: Int, _ reader: inout EntropyReader) -> Int? {
    let bits = reader.peek()
    let place = index << HuffmanTable.lookupBits | Int(bits >> UInt32(32 - HuffmanTable.lookupBits))
    let entry = Int(lookups[place])
    if entry != 0 { return reader.difference(behind: entry >> 4, size: entry & 15) }
    guard let long = parts[index].table?.decodeLong(bits >> 16) else { return nil }
    return reader.difference(behind: long.length, size: long.symbol)
  }
}
