internal import ColorScience
internal import Imaging
internal import Moodboards

/// The opaque pixels of a board while it is put together.
struct BoardCanvas {
  private let size: PixelSize
  private var samples: [UInt8]

  init(size: PixelSize, background: RGBColor) {
    self.size = size
    samples = Array(unsafeUninitializedCapacity: size.area * 4) { buffer, count in
      for offset in stride(from: 0, to: size.area * 4, by: 4) {
        buffer[offset] = background.red
        buffer[offset + 1] = background.green
        buffer[offset + 2] = background.blue
        buffer[offset + 3] = 255
      }
      count = size.area * 4
    }
  }

  /// The finished picture.
  consuming func finish() -> PixelBuffer { PixelBuffer(size: size, samples: samples) }

  mutating func fill(_ rect: PixelRect, with color: RGBColor) {
    blend(width: rect.width, height: rect.height, x: rect.x, y: rect.y) { _ in (color, 255) }
  }

  /// Lays a picture with straight alpha over the canvas.
  mutating func draw(_ picture: PixelBuffer, x: Int, y: Int) {
    picture.samples.withUnsafeBufferPointer { source in
      blend(width: picture.size.width, height: picture.size.height, x: x, y: y) { index in
        let offset = index * 4
        return (
          RGBColor(red: source[offset], green: source[offset + 1], blue: source[offset + 2]),
          source[offset + 3]
        )
      }
    }
  }

  /// Lays `color` over the canvas where the mask has ink.
  mutating func draw(_ mask: TextMask, with color: RGBColor, x: Int, y: Int) {
    mask.coverage.withUnsafeBufferPointer { source in
      blend(width: mask.width, height: mask.height, x: x, y: y) { (color, source[$0]) }
    }
  }

  /// Lays a source over the canvas, row by row, and leaves out what lies beyond its edges.
  private mutating func blend(
    width: Int, height: Int, x: Int, y: Int, source: (Int) -> (color: RGBColor, alpha: UInt8)
  ) {
    let columns = max(0, -x)..<max(max(0, -x), min(width, size.width - x))
    let rows = max(0, -y)..<max(max(0, -y), min(height, size.height - y))
    let canvasWidth = size.width
    samples.withUnsafeMutableBufferPointer { canvas in
      for row in rows {
        var offset = ((y + row) * canvasWidth + x + columns.lowerBound) * 4
        for column in columns {
          let (color, alpha) = source(row * width + column)
          canvas[offset] = Self.mix(canvas[offset], color.red, alpha)
          canvas[offset + 1] = Self.mix(canvas[offset + 1], color.green, alpha)
          canvas[offset + 2] = Self.mix(canvas[offset + 2], color.blue, alpha)
          offset += 4
        }
      }
    }
  }

  /// `under` and `over` in the ratio of alpha, rounded to nearest; exact at 0 and 255.
  private static func mix(_ under: UInt8, _ over: UInt8, _ alpha: UInt8) -> UInt8 {
    let sum = Int(under) * (255 - Int(alpha)) + Int(over) * Int(alpha)
    return UInt8((sum + 127) / 255)
  }
}
