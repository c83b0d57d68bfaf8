/// The luma at 16 × 16 places of a picture, and how well the differences between neighbors agree with those of another.
struct StructureSamples {
  static let side = 16
  /// What a whole row of differences weighs: the last place has no neighbor to the right.
  private static let mask: SIMD16<Float> = {
    var mask = SIMD16<Float>(repeating: 1)
    mask[15] = 0
    return mask
  }()

  /// Row by row, and one more value so that a row can be read one place further on.
  private let values: [Float]

  /// Has `fill` write the 256 values.
  init(_ fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
    values = [Float](unsafeUninitializedCapacity: Self.side * Self.side + 1) { buffer, count in
      fill(buffer)
      buffer[Self.side * Self.side] = 0
      count = Self.side * Self.side + 1
    }
  }

  /// The mean of the values, 0…255.
  var mean: Float { values.reduce(0, +) / Float(Self.side * Self.side) }

  /// The sums of squared differences of two samples and of their products.
  struct Agreement {
    var own: Float
    var other: Float
    var product: Float

    /// The correlation of the differences, −1…1; 0 where one has none.
    var correlation: Float {
      let energy = own * other
      return energy > 0 ? product / energy.squareRoot() : 0
    }
  }

  /// Compares the differences between neighbors.
  func agreement(with other: StructureSamples) -> Agreement {
    var (own, others, product) = (SIMD16<Float>.zero, SIMD16<Float>.zero, SIMD16<Float>.zero)
    for row in 0..<(Self.side - 1) {
      let (across, down) = differences(row)
      let (otherAcross, otherDown) = other.differences(row)
      own += across * across + down * down
      others += otherAcross * otherAcross + otherDown * otherDown
      product += across * otherAcross + down * otherDown
    }
    return Agreement(own: own.sum(), other: others.sum(), product: product.sum())
  }

  /// The correlation of the differences, without those at the rim and without the part of them that agrees least.
  ///
  /// At the rim a frame shines through, and writing spoils a part of the picture whole: neither makes it
  /// another picture.
  func trimmedCorrelation(with other: StructureSamples) -> Float {
    let all = agreement(with: other)
    guard all.own > 0 else { return 0 }
    let gain = all.product / all.own
    var cells: [(residual: Float, agreement: Agreement)] = []
    cells.reserveCapacity(Self.side * Self.side)
    for row in 1..<(Self.side - 2) {
      let (across, down) = differences(row)
      let (otherAcross, otherDown) = other.differences(row)
      let (restAcross, restDown) = (otherAcross - gain * across, otherDown - gain * down)
      let residual = restAcross * restAcross + restDown * restDown
      let own = across * across + down * down
      let others = otherAcross * otherAcross + otherDown * otherDown
      let product = across * otherAcross + down * otherDown
      for column in 1..<(Self.side - 2) {
        cells.append(
          (residual[column], Agreement(own: own[column], other: others[column], product: product[column])))
      }
    }
    cells.sort { $0.residual < $1.residual }
    let kept = cells.prefix(cells.count - Int(Float(cells.count) * Self.trimmedShare))
    let sums = kept.reduce(into: Agreement(own: 0, other: 0, product: 0)) {
      $0.own += $1.agreement.own
      $0.other += $1.agreement.other
      $0.product += $1.agreement.product
    }
    return sums.correlation
  }

  /// The share of places that may disagree as they like.
  private static let trimmedShare: Float = 0.25

  /// The differences to the right and downwards at all places of a row but the last.
  @inline(__always)
  private func differences(_ row: Int) -> (across: SIMD16<Float>, down: SIMD16<Float>) {
    values.withUnsafeBytes { bytes in
      let offset = row * Self.side * 4
      let here = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
      let right = bytes.loadUnaligned(fromByteOffset: offset + 4, as: SIMD16<Float>.self)
      let below = bytes.loadUnaligned(fromByteOffset: offset + Self.side * 4, as: SIMD16<Float>.self)
      return ((right - here) * Self.mask, (below - here) * Self.mask)
    }
  }
}
