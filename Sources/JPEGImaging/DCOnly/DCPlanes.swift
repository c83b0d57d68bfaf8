internal import Imaging

/// The lowest coefficients of a picture's components: one or a few for each block of 8×8 samples.
struct DCPlanes {
  /// One component: which blocks it has, and where they lie among the coefficients.
  struct Plane {
    let offset: Int
    /// Blocks from one row to the next, with those that only fill up the last unit.
    let stride: Int
    /// The blocks that the picture needs.
    let size: PixelSize
    /// The pixels that the picture needs of them.
    let pixels: PixelSize
    /// Blocks of this component in a unit of an interleaved scan.
    let unit: PixelSize
    /// Pixels of the picture for each pixel of the component.
    let ratio: PixelSize
    /// The lowest bit that is known; nil before the first scan.
    var knownBit: Int?
    /// The steps of the coefficients; those which held at the first scan.
    var steps: [Int] = []
  }

  let detail: BlockDetail
  /// Rows of all planes, one plane after the other, in units of the known bit's precision; of each block those
  /// that the detail tells.
  var coefficients: [Int16]
  var planes: [Plane]
  /// How many units an interleaved scan has.
  let units: PixelSize
  /// The size of the whole picture, shrunk.
  let size: PixelSize

  /// Makes room.
  ///
  /// - Throws: ``JPEGFailure/unsupported(_:)`` when the components' sizes are not whole fractions of each
  ///   other.
  init(_ frame: JPEGFrame, detail: BlockDetail) throws(JPEGFailure) {
    self.detail = detail
    let across = frame.components.map(\.horizontalSampling).max() ?? 1
    let down = frame.components.map(\.verticalSampling).max() ?? 1
    func ceiling(_ dividend: Int, _ divisor: Int) -> Int { (dividend + divisor - 1) / divisor }
    units = PixelSize(
      width: ceiling(frame.size.width, 8 * across), height: ceiling(frame.size.height, 8 * down))
    let side = detail.side
    size = PixelSize(
      width: ceiling(frame.size.width * side, 8), height: ceiling(frame.size.height * side, 8))
    planes = []
    var count = 0
    for component in frame.components {
      let (h, v) = (component.horizontalSampling, component.verticalSampling)
      guard across % h == 0, down % v == 0 else { throw .unsupported("odd sampling factors") }
      planes.append(
        Plane(
          offset: count, stride: units.width * h,
          size: PixelSize(
            width: ceiling(frame.size.width * h, 8 * across), height: ceiling(frame.size.height * v, 8 * down)
          ),
          pixels: PixelSize(
            width: ceiling(frame.size.width * h * side, 8 * across),
            height: ceiling(frame.size.height * v * side, 8 * down)),
          unit: PixelSize(width: h, height: v), ratio: PixelSize(width: across / h, height: down / v)))
      count += units.area * h * v * detail.coefficientCount
    }
    coefficients = [Int16](repeating: 0, count: count)
  }

  /// The component's samples at the size of the shrunk picture.
  func samples(of component: Int) -> [UInt8] {
    let plane = planes[component]
    let samples = detail == .single ? singles(plane) : quads(plane)
    return LinearUpsampling(plane.ratio).apply(to: samples, of: plane.pixels, cutTo: size)
  }

  private func singles(_ plane: Plane) -> [UInt8] {
    // What later scans would have told lies between 0 and one unit of the known bit: take its middle.
    let shortfall = plane.knownBit.map { (1 << $0) / 2 } ?? 0
    let step = plane.steps[0]
    return [UInt8](unsafeUninitializedCapacity: plane.size.area) { samples, count in
      coefficients.withUnsafeBufferPointer { coefficients in
        for row in 0..<plane.size.height {
          let start = plane.offset + row * plane.stride
          for column in 0..<plane.size.width {
            // As the 1×1 inverse transform of libjpeg rounds (jidctred.c).
            let level = ((Int(coefficients[start &+ column]) &+ shortfall) &* step &+ 4) >> 3
            samples[count &+ column] = UInt8(truncatingIfNeeded: min(max(level &+ 128, 0), 255))
          }
          count += plane.size.width
        }
      }
    }
  }

  private func quads(_ plane: Plane) -> [UInt8] {
    let steps = SIMD4(plane.steps)
    let (width, height) = (plane.pixels.width, plane.pixels.height)
    return [UInt8](unsafeUninitializedCapacity: width * height) { samples, count in
      coefficients.withUnsafeBufferPointer { coefficients in
        for row in 0..<plane.size.height {
          let start = plane.offset + row * plane.stride * 4
          let upper = 2 * row * width
          // The last row and the last column of blocks may stick out of the picture.
          let lower = 2 * row + 1 < height ? upper + width : upper
          for column in 0..<plane.size.width {
            let quad = QuadTransform.samples(of: coefficients, from: start &+ 4 &* column, steps: steps)
            let (left, right) = (2 &* column, min(2 &* column &+ 1, width &- 1))
            samples[lower &+ right] = quad.lowerRight
            samples[lower &+ left] = quad.lowerLeft
            samples[upper &+ right] = quad.upperRight
            samples[upper &+ left] = quad.upperLeft
          }
        }
      }
      count = width * height
    }
  }
}
