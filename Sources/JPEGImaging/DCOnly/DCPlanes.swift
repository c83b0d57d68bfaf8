internal import Imaging

/// The DC coefficients of a picture's components: one for each block of 8×8 samples.
struct DCPlanes {
  /// One component: which blocks it has, and where they lie among the coefficients.
  struct Plane {
    let offset: Int
    /// Blocks from one row to the next, with those that only fill up the last unit.
    let stride: Int
    /// The blocks that the picture needs.
    let size: PixelSize
    /// Blocks of this component in a unit of an interleaved scan.
    let unit: PixelSize
    /// Pixels at one eighth for each block.
    let ratio: PixelSize
    /// The lowest bit that is known; nil before the first scan.
    var knownBit: Int?
    /// The step of the coefficients; that which held at the first scan.
    var step = 1
  }

  /// Rows of all planes, one plane after the other, in units of the known bit's precision.
  var coefficients: [Int16]
  var planes: [Plane]
  /// How many units an interleaved scan has.
  let units: PixelSize
  /// The size of the whole picture at one eighth.
  let size: PixelSize

  /// Makes room.
  ///
  /// - Throws: ``JPEGFailure/unsupported(_:)`` when the components' sizes are not whole fractions of each
  ///   other.
  init(_ frame: JPEGFrame) throws(JPEGFailure) {
    let across = frame.components.map(\.horizontalSampling).max() ?? 1
    let down = frame.components.map(\.verticalSampling).max() ?? 1
    func ceiling(_ dividend: Int, _ divisor: Int) -> Int { (dividend + divisor - 1) / divisor }
    units = PixelSize(
      width: ceiling(frame.size.width, 8 * across), height: ceiling(frame.size.height, 8 * down))
    size = PixelSize(width: ceiling(frame.size.width, 8), height: ceiling(frame.size.height, 8))
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
          unit: PixelSize(width: h, height: v), ratio: PixelSize(width: across / h, height: down / v)))
      count += units.area * h * v
    }
    coefficients = [Int16](repeating: 0, count: count)
  }

  /// The component's samples at one eighth of the picture's size.
  func samples(of component: Int) -> [UInt8] {
    let plane = planes[component]
    var samples: [UInt8] = []
    samples.reserveCapacity(plane.size.area)
    // What later scans would have told lies between 0 and one unit of the known bit: take its middle.
    let shortfall = plane.knownBit.map { (1 << $0) / 2 } ?? 0
    for row in 0..<plane.size.height {
      let start = plane.offset + row * plane.stride
      for coefficient in coefficients[start..<start + plane.size.width] {
        // As the 1×1 inverse transform of libjpeg rounds (jidctred.c).
        let level = ((Int(coefficient) + shortfall) * plane.step + 4) >> 3
        samples.append(UInt8(min(max(level + 128, 0), 255)))
      }
    }
    return LinearUpsampling(plane.ratio).apply(to: samples, of: plane.size, cutTo: size)
  }
}
