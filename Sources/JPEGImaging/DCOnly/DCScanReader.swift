internal import Imaging

/// Reads the lowest coefficients of one scan and passes over others (ITU-T T.81, F.2.2, G.1.2.1 and A.2).
struct DCScanReader {
  /// A component of the scan, with its code in a first scan and without in a refinement.
  struct Part {
    let plane: DCPlanes.Plane
    let table: HuffmanTable?
    /// How to pass over the coefficients behind each difference; nil in a progressive file.
    let skips: SkipTable?
    /// The code of those coefficients; nil in a progressive file.
    let coefficients: HuffmanTable?
  }

  /// Where a part's blocks lie among the coefficients, and how many of them make a unit of the scan.
  private struct Blocks {
    let offset: Int
    let stride: Int
    let width: Int
    let height: Int
  }

  let parts: [Part]
  private let blocks: [Blocks]
  /// How many units the scan has.
  private let units: PixelSize
  /// The look-ups of the parts' codes, one after the other: arrays within `parts` would be retained
  /// and released for each block, which doubles the time.
  private let differences: [UInt16]
  /// The same of the coefficients to pass over; empty where there are none.
  private let skips: [UInt16]
  /// The same of the coefficients that are kept; empty where there are none.
  private let kept: [UInt16]
  private let detail: BlockDetail
  private let bit: Int
  private let restartInterval: Int

  /// - Parameters:
  ///   - parts: The scan's components.
  ///   - units: The units of a scan that interleaves several.
  ///   - detail: Which coefficients are kept.
  ///   - bit: The lowest bit that the scan sends.
  ///   - restartInterval: Units between two restart markers; 0 for none.
  init(parts: [Part], units: PixelSize, detail: BlockDetail, bit: Int, restartInterval: Int) {
    self.detail = detail
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
    kept = detail == .single ? [] : parts.flatMap { $0.coefficients?.lookup ?? [] }
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
        kept.withUnsafeBufferPointer { kept in
          readUnits(bytes, from: start, into: coefficients, differences, skips, kept)
        }
      }
    }
  }

  private func readUnits(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    into coefficients: UnsafeMutableBufferPointer<Int16>, _ differences: UnsafeBufferPointer<UInt16>,
    _ skips: UnsafeBufferPointer<UInt16>, _ kept: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    let blockLength = detail.coefficientCount
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
          var prediction = predictions[index]
          for y in row * blocks.height..<(row + 1) * blocks.height {
            for x in column * blocks.width..<(column + 1) * blocks.width {
              let place = blocks.offset + (y * blocks.stride + x) * blockLength
              guard !differences.isEmpty else {
                coefficients[place] |= reader.bit() << Int16(bit)
                continue
              }
              guard let difference = difference(index, differences, &reader) else { return false }
              prediction &+= Int32(truncatingIfNeeded: difference)
              coefficients[place] = Int16(truncatingIfNeeded: prediction &<< Int32(truncatingIfNeeded: bit))
              guard !skips.isEmpty else { continue }
              var remaining = Skip.mostCoefficients
              if !kept.isEmpty {
                guard let left = readKept(index, kept, &reader, coefficients, place) else { return false }
                remaining = left
              }
              guard passOver(remaining, index, skips, &reader) else { return false }
            }
          }
          predictions[index] = prediction
        }
      }
      // A header of a few bytes may promise millions of blocks: stop where the data does.
      guard !reader.isOverrun else { return false }
    }
    return true
  }
}
