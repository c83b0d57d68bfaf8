import ColorScience
import Foundation
import Imaging
import JPEGImaging
import Palettes
import Recommendations
import Testing
import Vibes
import VipsImaging

/// A picture keeps its palette and its vibe, whatever file it comes in.
struct SameLookTests {
  /// A few of the samples, to be quick.
  ///
  /// Over all of them the palettes at a quarter are 1.53 away in the mean and 0.87 in the median; the farthest, to 5.4,
  /// are those of fine patterns, which a quarter has no more.
  static let photographs = [
    "kingfisher", "machu-picchu", "coffee-cup", "golden-retriever", "pancakes", "red-panda",
  ].map { $0 + ".jpg" }

  /// What the application decodes to.
  static let analysisShortSide = 360

  enum Variant: String, CaseIterable {
    case quarter, double, quality50, turned, turnedByEXIF, displayP3, transparentBorder
  }

  /// The mean distance of palettes, for one alone may find another of two palettes that are about as good.
  @Test(arguments: Variant.allCases)
  func staysTheSame(variant: Variant) throws {
    var distances: [Double] = []
    for photograph in Self.photographs {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../data/samples/" + photograph).standardizedFileURL
      let bytes = try [UInt8](Data(contentsOf: file))
      let decoder = JPEGDecoder(pixelLimit: 10_000_000)
      let original = try decoder.decode(bytes, subject: photograph, minimumShortSide: nil).pixels
      let before = Look(
        of: try decoder.decode(bytes, subject: photograph, minimumShortSide: Self.analysisShortSide).pixels)
      let after = Look(of: try Self.decoded(variant, of: original))
      distances.append(PaletteComparison(before.palette, after.palette).distance)
      // Hue variety runs from 0 to 1 and follows the noise that compression leaves in greys.
      for metric in VibeMetric.allCases where metric != .hueVariety {
        let scale = 100 / (metric.range.upperBound - min(metric.range.lowerBound, 0))
        let difference = abs(before.vibe[metric] - after.vibe[metric]) * scale
        #expect(difference < 2, "\(photograph): \(metric) moved by \(difference)")
      }
    }
    #expect(distances.reduce(0, +) / Double(distances.count) < 2, "\(distances)")
  }

  private struct Look {
    let palette: Palette
    let vibe: Vibe

    init(of pixels: PixelBuffer) {
      palette = PaletteExtractor(colorCount: 6).palette(of: pixels)
      vibe = VibeAnalyzer().vibe(of: pixels)
    }
  }

  /// The picture as a file of this kind, decoded as the application does.
  private static func decoded(_ variant: Variant, of pixels: PixelBuffer) throws -> PixelBuffer {
    let turned = remapped(pixels, width: pixels.size.height, height: pixels.size.width) { x, y in
      (pixels.size.width - 1 - y, x)
    }
    let bytes =
      switch variant {
      case .quarter: try png(averaged(pixels, by: 4))
      case .double:
        try png(
          remapped(pixels, width: pixels.size.width * 2, height: pixels.size.height * 2) { ($0 / 2, $1 / 2) })
      case .quality50: try VipsEncoder().encode(pixels, as: .jpeg(quality: 50), subject: "q50")
      case .turned: try png(turned)
      case .turnedByEXIF: try JPEGBytes.turned(turned, orientation: 6)
      case .displayP3: try JPEGBytes.tagged(inDisplayP3(pixels), profile: ProfileBytes.displayP3)
      case .transparentBorder: [UInt8]()
      }
    if bytes.isEmpty { return bordered(pixels, by: 40) }
    let decoder: any ImageDecoder =
      bytes.starts(with: [0xFF, 0xD8]) ? JPEGDecoder(pixelLimit: 10_000_000) : VipsDecoder()
    return try decoder.decode(bytes, subject: variant.rawValue, minimumShortSide: analysisShortSide).pixels
  }

  private static func png(_ pixels: PixelBuffer) throws -> [UInt8] {
    try VipsEncoder().encode(pixels, as: .png, subject: "png")
  }

  private static func remapped(
    _ pixels: PixelBuffer, width: Int, height: Int, source: (Int, Int) -> (Int, Int)
  ) -> PixelBuffer {
    let samples = pixels.samples.withUnsafeBufferPointer { from in
      [UInt8](unsafeUninitializedCapacity: width * height * 4) { to, count in
        for y in 0..<height {
          for x in 0..<width {
            let (column, row) = source(x, y)
            let (start, end) = ((row * pixels.size.width + column) * 4, (y * width + x) * 4)
            for channel in 0..<4 { to[end + channel] = from[start + channel] }
          }
        }
        count = width * height * 4
      }
    }
    return PixelBuffer(size: PixelSize(width: width, height: height), samples: samples)
  }

  private static func averaged(_ pixels: PixelBuffer, by factor: Int) -> PixelBuffer {
    let (width, height) = (pixels.size.width / factor, pixels.size.height / factor)
    var samples = [UInt8](repeating: 255, count: width * height * 4)
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<3 {
          var sum = 0
          for row in y * factor..<(y + 1) * factor {
            for column in x * factor..<(x + 1) * factor {
              sum += Int(pixels.samples[(row * pixels.size.width + column) * 4 + channel])
            }
          }
          samples[(y * width + x) * 4 + channel] = UInt8(sum / (factor * factor))
        }
      }
    }
    return PixelBuffer(size: PixelSize(width: width, height: height), samples: samples)
  }

  private static func inDisplayP3(_ pixels: PixelBuffer) -> PixelBuffer {
    let matrix = ColorProfileTests.toDisplayP3
    var samples = pixels.samples
    for start in stride(from: 0, to: samples.count, by: 4) {
      let color = LinearRGB(
        RGBColor(red: samples[start], green: samples[start + 1], blue: samples[start + 2]))
      for row in 0..<3 {
        let light =
          matrix[row * 3] * color.red + matrix[row * 3 + 1] * color.green + matrix[row * 3 + 2] * color.blue
        samples[start + row] = UInt8((ColorProfileTests.sRGBEncoded(light) * 255).rounded())
      }
    }
    return PixelBuffer(size: pixels.size, samples: samples)
  }

  private static func bordered(_ pixels: PixelBuffer, by border: Int) -> PixelBuffer {
    let (width, height) = (pixels.size.width + 2 * border, pixels.size.height + 2 * border)
    var samples = [UInt8](repeating: 0, count: width * height * 4)
    for row in 0..<pixels.size.height {
      let (start, end) = (row * pixels.size.width * 4, ((row + border) * width + border) * 4)
      samples.replaceSubrange(
        end..<end + pixels.size.width * 4, with: pixels.samples[start..<start + pixels.size.width * 4])
    }
    return PixelBuffer(size: PixelSize(width: width, height: height), samples: samples)
  }
}
