import Imaging

/// A rectangle of the resized picture, in its pixels.
struct ResamplingWindow: Equatable {
  let x: Int
  let y: Int
  let width: Int
  let height: Int
}

/// Resizes 8-bit pictures by separable convolution, computing only what a window shows.
///
/// Columns first, rows second, rounded to 8 bits in between, in integers
/// throughout: Pillow's `Image.resize` to the bit, on every processor.
struct AntialiasedResampler {
  /// The kernel.
  let interpolation: ModelManifest.Interpolation

  /// Resizes a picture and returns a window of it.
  ///
  /// - Parameters:
  ///   - image: The picture; its alpha is ignored.
  ///   - extent: How much of it is picture, from the top left corner.
  ///   - size: The size of the whole picture after resizing.
  ///   - window: The part to compute, within `size`.
  /// - Returns: Three planes, red, green, blue, of `window.width * window.height` samples each.
  func planes(
    of image: PixelBuffer, extent: PictureExtent, resizedTo size: PixelSize, window: ResamplingWindow
  ) -> [UInt8] {
    let columns = ResamplingWeights(
      inputLength: image.size.width, extent: extent.width, outputLength: size.width,
      window: window.x..<window.x + window.width, interpolation: interpolation)
    let rows = ResamplingWeights(
      inputLength: image.size.height, extent: extent.height, outputLength: size.height,
      window: window.y..<window.y + window.height, interpolation: interpolation)
    let narrowed = convolvedColumns(of: image, rows: rows.sources, weights: columns)
    return convolvedRows(of: narrowed, firstRow: rows.sources.lowerBound, width: window.width, weights: rows)
  }

  /// Convolves along the rows of a picture.
  ///
  /// - Returns: For every source row in `rows`, its red, its green, then its blue samples.
  private func convolvedColumns(
    of image: PixelBuffer, rows: Range<Int>, weights: ResamplingWeights
  ) -> [UInt8] {
    let width = weights.starts.count
    let count = rows.count * width * 3
    return [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      image.samples.withUnsafeBytes { source in
        weights.weights.withUnsafeBufferPointer { taps in
          for (line, row) in rows.enumerated() {
            let sourceRow = row * image.size.width
            let targetRow = line * width * 3
            for column in 0..<width {
              var sum = SIMD4<Int32>(repeating: ResamplingWeights.one / 2)
              var pixel = (sourceRow + weights.starts[column]) * 4
              let first = column * weights.stride
              for tap in first..<first + weights.counts[column] {
                let samples = source.loadUnaligned(fromByteOffset: pixel, as: SIMD4<UInt8>.self)
                sum &+= SIMD4<Int32>(truncatingIfNeeded: samples) &* taps[tap]
                pixel += 4
              }
              target[targetRow + column] = Self.sample(sum[0])
              target[targetRow + width + column] = Self.sample(sum[1])
              target[targetRow + 2 * width + column] = Self.sample(sum[2])
            }
          }
        }
      }
      initialized = count
    }
  }

  /// Convolves along the columns of what ``convolvedColumns(of:rows:weights:)`` returns.
  private func convolvedRows(
    of source: [UInt8], firstRow: Int, width: Int, weights: ResamplingWeights
  ) -> [UInt8] {
    let height = weights.starts.count
    let line = width * 3
    let count = line * height
    return [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: line) { sums in
        source.withUnsafeBufferPointer { source in
          for row in 0..<height {
            sums.initialize(repeating: ResamplingWeights.one / 2)
            for tap in 0..<weights.counts[row] {
              let weight = weights.weights[row * weights.stride + tap]
              let start = (weights.starts[row] + tap - firstRow) * line
              for index in 0..<line {
                sums[index] &+= Int32(truncatingIfNeeded: source[start &+ index]) &* weight
              }
            }
            for channel in 0..<3 {
              let plane = (channel * height + row) * width
              for column in 0..<width {
                target[plane &+ column] = Self.sample(sums[channel &* width &+ column])
              }
            }
          }
        }
      }
      initialized = count
    }
  }

  /// A sum of weighted samples, which starts at one half, as a sample.
  @inline(__always)
  private static func sample(_ sum: Int32) -> UInt8 {
    UInt8(truncatingIfNeeded: max(0, min(255, sum >> ResamplingWeights.precision)))
  }
}
