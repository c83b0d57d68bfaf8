import Foundation
import Imaging

@testable import Duplicates

/// What people and programs do to pictures, in plain code of the tests' own.
enum PictureVariant {
  /// The picture with every pixel where `turn` puts it.
  static func turned(_ picture: PixelBuffer, _ turn: PictureTurn) -> PixelBuffer {
    let (width, height) = (picture.size.width, picture.size.height)
    let size = turn.swapsSides ? PixelSize(width: height, height: width) : picture.size
    return mapped(size) { x, y in
      let (column, row) = turn.swapsSides ? (y, x) : (x, y)
      return at(
        picture, turn.mirrorsColumns ? width - 1 - column : column, turn.mirrorsRows ? height - 1 - row : row)
    }
  }

  /// Cuts off parts of the width and height, at the left and at the top.
  static func cropped(_ picture: PixelBuffer, width: Double, height: Double, left: Double, top: Double)
    -> PixelBuffer
  {
    let size = PixelSize(
      width: Int(Double(picture.size.width) * width), height: Int(Double(picture.size.height) * height))
    let x0 = Int(Double(picture.size.width - size.width) * left)
    let y0 = Int(Double(picture.size.height - size.height) * top)
    return mapped(size) { x, y in at(picture, x0 + x, y0 + y) }
  }

  /// Shrinks by averaging what falls into each pixel.
  static func resized(_ picture: PixelBuffer, by factor: Double) -> PixelBuffer {
    let size = PixelSize(
      width: max(1, Int((Double(picture.size.width) * factor).rounded())),
      height: max(1, Int((Double(picture.size.height) * factor).rounded())))
    return mapped(size) { x, y in
      let columns = span(x, of: size.width, in: picture.size.width)
      let rows = span(y, of: size.height, in: picture.size.height)
      var sum = SIMD4<Int>.zero
      for row in rows {
        for column in columns { sum &+= SIMD4<Int>(truncatingIfNeeded: at(picture, column, row)) }
      }
      let count = rows.count * columns.count
      return SIMD4<UInt8>(truncatingIfNeeded: sum / SIMD4(repeating: count))
    }
  }

  /// Maps each channel by a curve, after a step towards gray or away from it.
  static func toned(
    _ picture: PixelBuffer, saturation: Double = 1, curve: (Double) -> Double = { $0 }
  ) -> PixelBuffer {
    let table = (0..<256).map { UInt8(min(max(curve(Double($0)), 0), 255)) }
    return mapped(picture.size) { x, y in
      var color = at(picture, x, y)
      if saturation != 1 {
        let gray = 0.299 * Double(color.x) + 0.587 * Double(color.y) + 0.114 * Double(color.z)
        for channel in 0..<3 {
          color[channel] = UInt8(min(max(gray + (Double(color[channel]) - gray) * saturation, 0), 255))
        }
      }
      for channel in 0..<3 { color[channel] = table[Int(color[channel])] }
      return color
    }
  }

  /// Turns by a few degrees and crops to what has no empty corners.
  static func rotated(_ picture: PixelBuffer, degrees: Double) -> PixelBuffer {
    let (width, height) = (Double(picture.size.width), Double(picture.size.height))
    let angle = degrees * .pi / 180
    let scale = 1 / (cos(angle) + max(width / height, height / width) * abs(sin(angle)))
    let size = PixelSize(width: Int(width * scale), height: Int(height * scale))
    return mapped(size) { x, y in
      let (u, v) = (Double(x) - Double(size.width) / 2, Double(y) - Double(size.height) / 2)
      return at(
        picture, Int(width / 2 + u * cos(angle) - v * sin(angle)),
        Int(height / 2 + u * sin(angle) + v * cos(angle)))
    }
  }

  /// Puts a frame around it, as wide as a part of the short side.
  static func framed(_ picture: PixelBuffer, share: Double, level: UInt8) -> PixelBuffer {
    let border = Int(Double(picture.size.shortSide) * share)
    let size = PixelSize(width: picture.size.width + 2 * border, height: picture.size.height + 2 * border)
    return mapped(size) { x, y in
      let (column, row) = (x - border, y - border)
      let isInside =
        (0..<picture.size.width).contains(column) && (0..<picture.size.height).contains(row)
      return isInside ? at(picture, column, row) : SIMD4(level, level, level, 255)
    }
  }

  /// Writes a line of bars, as wide and dense as letters, a twelfth of the height tall.
  static func captioned(_ picture: PixelBuffer) -> PixelBuffer {
    let (width, height) = (picture.size.width, picture.size.height)
    let rows = (height * 3 / 4)..<(height * 5 / 6)
    return mapped(picture.size) { x, y in
      let isBar = rows.contains(y) && x > width / 10 && x < width * 7 / 10 && x * 60 / width % 3 != 0
      return isBar ? SIMD4(255, 255, 255, 255) : at(picture, x, y)
    }
  }

  private static func span(_ index: Int, of count: Int, in total: Int) -> Range<Int> {
    let start = index * total / count
    return start..<max(start + 1, (index + 1) * total / count)
  }

  private static func at(_ picture: PixelBuffer, _ x: Int, _ y: Int) -> SIMD4<UInt8> {
    let column = min(max(x, 0), picture.size.width - 1)
    let row = min(max(y, 0), picture.size.height - 1)
    let start = (row * picture.size.width + column) * 4
    return SIMD4(
      picture.samples[start], picture.samples[start + 1], picture.samples[start + 2],
      picture.samples[start + 3])
  }

  private static func mapped(_ size: PixelSize, _ pixel: (Int, Int) -> SIMD4<UInt8>) -> PixelBuffer {
    let samples = [UInt8](unsafeUninitializedCapacity: size.area * 4) { buffer, count in
      for y in 0..<size.height {
        for x in 0..<size.width {
          let color = pixel(x, y)
          let start = (y * size.width + x) * 4
          for channel in 0..<4 { buffer[start + channel] = color[channel] }
        }
      }
      count = size.area * 4
    }
    return PixelBuffer(size: size, samples: samples)
  }
}
