import Imaging
import PinPalettesTesting

extension SyntheticPictures {
  /// The landscape with the grain of a sensor: noise of up to `grain` samples either way.
  static func grainyLandscape(width: Int, height: Int, grain: Int = 8) -> PixelBuffer {
    var random = SeededGenerator(seed: 7)
    let samples = landscape(width: width, height: height).samples.enumerated().map { index, sample in
      index % 4 == 3
        ? sample : UInt8(min(max(Int(sample) + .random(in: -grain...grain, using: &random), 0), 255))
    }
    return PixelBuffer(size: PixelSize(width: width, height: height), samples: samples)
  }
}

extension PixelBuffer {
  /// The picture at another size: each new pixel is the mean of those under it, or of the four nearest.
  func resized(by scale: Double, smooth: Bool) -> PixelBuffer {
    let (width, height) = (Int(Double(size.width) * scale), Int(Double(size.height) * scale))
    var resized: [UInt8] = []
    resized.reserveCapacity(width * height * 4)
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<4 {
          let value =
            smooth
            ? interpolated((Double(x) + 0.5) / scale - 0.5, (Double(y) + 0.5) / scale - 0.5, channel)
            : mean(column: x, of: width, row: y, of: height, channel)
          resized.append(UInt8(value.rounded()))
        }
      }
    }
    return PixelBuffer(size: PixelSize(width: width, height: height), samples: resized)
  }

  func cropped(x: Int, y: Int, width: Int, height: Int) -> PixelBuffer {
    let rows = (y..<y + height).flatMap { row -> ArraySlice<UInt8> in
      let start = (row * size.width + x) * 4
      return samples[start..<start + width * 4]
    }
    return PixelBuffer(size: PixelSize(width: width, height: height), samples: rows)
  }

  /// The picture with transparent magenta round it.
  func bordered(by border: Int) -> PixelBuffer {
    let (width, height) = (size.width + 2 * border, size.height + 2 * border)
    var bordered = [UInt8]([255, 0, 255, 0]).repeated(width * height)
    for row in 0..<size.height {
      let start = ((row + border) * width + border) * 4
      let source = row * size.width * 4
      bordered.replaceSubrange(
        start..<start + size.width * 4, with: samples[source..<source + size.width * 4])
    }
    return PixelBuffer(size: PixelSize(width: width, height: height), samples: bordered)
  }

  private func sample(_ x: Int, _ y: Int, _ channel: Int) -> Double {
    let (x, y) = (min(max(x, 0), size.width - 1), min(max(y, 0), size.height - 1))
    return Double(samples[(y * size.width + x) * 4 + channel])
  }

  private func interpolated(_ x: Double, _ y: Double, _ channel: Int) -> Double {
    let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    let (right, bottom) = (x - Double(left), y - Double(top))
    let upper = sample(left, top, channel) * (1 - right) + sample(left + 1, top, channel) * right
    let lower = sample(left, top + 1, channel) * (1 - right) + sample(left + 1, top + 1, channel) * right
    return upper * (1 - bottom) + lower * bottom
  }

  private func mean(column: Int, of columns: Int, row: Int, of rows: Int, _ channel: Int) -> Double {
    let xs = Self.range(column, of: columns, over: size.width)
    let ys = Self.range(row, of: rows, over: size.height)
    let sum = ys.reduce(0.0) { sum, y in xs.reduce(sum) { $0 + sample($1, y, channel) } }
    return sum / Double(xs.count * ys.count)
  }

  /// The old pixels under a new one; one at least.
  private static func range(_ index: Int, of count: Int, over length: Int) -> Range<Int> {
    let start = index * length / count
    return start..<max((index + 1) * length / count, start + 1)
  }
}

extension [UInt8] {
  fileprivate func repeated(_ count: Int) -> [UInt8] { (0..<count).flatMap { _ in self } }
}
