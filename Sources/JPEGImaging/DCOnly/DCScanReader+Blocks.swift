/// One block after the other.
extension DCScanReader {
  /// Reads a code of part `index` and its difference; nil when the bits are no code.
  @inline(__always)
  func difference(
    _ index: Int, _ differences: UnsafeBufferPointer<UInt16>, _ reader: inout EntropyReader
  ) -> Int? {
    let bits = reader.peek()
    let place =
      index << HuffmanTable.lookupBits
      | Int(truncatingIfNeeded: bits >> UInt64(64 - HuffmanTable.lookupBits))
    let entry = Int(differences[place])
    if entry != 0 { return reader.difference(behind: entry >> 8, size: entry & 15) }
    guard let long = longDifference(index, UInt32(truncatingIfNeeded: bits >> 48)) else { return nil }
    return reader.difference(behind: long.length, size: long.symbol)
  }

  /// Reads the AC coefficients of a block of part `index` as far as any is kept.
  ///
  /// - Returns: How many the block has left; 0 behind its end, nil when the bits are no codes.
  @inline(__always)
  func readKept(
    _ index: Int, _ kept: UnsafeBufferPointer<UInt16>, _ shared: inout EntropyReader,
    _ coefficients: UnsafeMutableBufferPointer<Int16>, _ place: Int
  ) -> Int? {
    var reader = shared
    defer { shared = reader }
    let codes = UnsafeBufferPointer(
      rebasing: kept[index << HuffmanTable.lookupBits..<(index + 1) << HuffmanTable.lookupBits])
    var next = 1
    while next <= BlockDetail.lastPlace {
      let bits = reader.peek()
      var entry = Int(codes[Int(truncatingIfNeeded: bits >> UInt64(64 - HuffmanTable.lookupBits))])
      if entry == 0 {
        guard let long = longCoefficient(index, UInt32(truncatingIfNeeded: bits >> 48)) else { return nil }
        entry = long.length << 8 | long.symbol
      }
      let (run, size) = (entry >> 4 & 15, entry & 15)
      let value = reader.difference(behind: entry >> 8, size: size)
      if size == 0, run != 15 { return 0 }
      next &+= run
      // Of places 1, 2 and 4, which are kept, the last is the third.
      if next <= 2 {
        coefficients[place &+ next] = Int16(truncatingIfNeeded: value)
      } else if next == BlockDetail.lastPlace {
        coefficients[place &+ 3] = Int16(truncatingIfNeeded: value)
      }
      next &+= 1
    }
    return next <= 64 ? 64 - next : nil
  }

  /// Passes over AC coefficients of a block of part `index`.
  ///
  /// - Returns: False when the bits are no codes, or codes of more coefficients than a block has.
  @inline(__always)
  func passOver(
    _ count: Int, _ index: Int, _ skips: UnsafeBufferPointer<UInt16>, _ shared: inout EntropyReader
  ) -> Bool {
    // A copy stays in registers.
    var reader = shared
    defer { shared = reader }
    let steps = UnsafeBufferPointer(
      rebasing: skips[index << SkipTable.lookupBits..<(index + 1) << SkipTable.lookupBits])
    var remaining = count
    while remaining > 0 {
      let bits = reader.peek()
      let step = steps[Int(truncatingIfNeeded: bits >> UInt64(64 - SkipTable.lookupBits))]
      let reach = Int(step >> 8)
      // A step must not lead into the next block: then the code that ends this one is taken alone.
      if reach <= remaining {
        reader.skip(Int(step & 31))
        if step & 1 << 7 != 0 { return true }
        remaining &-= reach
      } else {
        guard let first = firstSkip(index, UInt32(truncatingIfNeeded: bits >> 48)) else { return false }
        reader.skip(first.bits)
        if first.endsBlock { return true }
        remaining &-= first.coefficients
      }
    }
    return remaining == 0
  }

  @inline(never)
  private func longDifference(_ index: Int, _ bits: UInt32) -> (length: Int, symbol: Int)? {
    parts[index].table?.decode(bits)
  }

  @inline(never)
  private func longCoefficient(_ index: Int, _ bits: UInt32) -> (length: Int, symbol: Int)? {
    parts[index].coefficients?.decode(bits)
  }

  @inline(never)
  private func firstSkip(_ index: Int, _ bits: UInt32) -> Skip? { parts[index].skips?.first(bits) }
}
