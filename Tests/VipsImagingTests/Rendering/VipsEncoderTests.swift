import ColorScience
import Imaging
import Testing
import VipsImaging

struct VipsEncoderTests {
  /// Colors that run from left to right under alpha that runs from top to bottom.
  private let ramp: PixelBuffer

  init() {
    var samples: [UInt8] = []
    for row in 0..<64 {
      for column in 0..<64 { samples += [UInt8(column * 4), 120, 60, UInt8(row * 4)] }
    }
    ramp = PixelBuffer(size: PixelSize(width: 64, height: 64), samples: samples)
  }

  private func decoded(_ pixels: PixelBuffer, _ format: EncodedImageFormat) throws -> PixelBuffer {
    let file = try VipsEncoder().encode(pixels, as: format, subject: "ramp")
    return try VipsDecoder().decode(file, subject: "ramp", minimumShortSide: nil).pixels
  }

  @Test func keepsEveryBitInPNG() throws {
    let same = try decoded(ramp, .png) == ramp
    #expect(same)
  }

  @Test func keepsAlphaInWebP() throws {
    let pixels = try decoded(ramp, .webp)
    let alphas = stride(from: 3, to: ramp.samples.count, by: 4).filter {
      ramp.samples[$0] != pixels.samples[$0]
    }
    #expect(alphas.isEmpty)
  }

  @Test(arguments: [EncodedImageFormat.webp, .jpeg])
  func keepsOpaqueColorsWithinAFewSteps(format: EncodedImageFormat) throws {
    let color = RGBColor(red: 176, green: 58, blue: 46)
    let pixels = try decoded(RenderingSamples.flat(color, width: 50, height: 40), format)
    let middle = pixels.color(x: 25, y: 20)
    #expect(
      abs(Int(middle.red) - 176) <= 4 && abs(Int(middle.green) - 58) <= 4 && abs(Int(middle.blue) - 46) <= 4)
    #expect(pixels.samples[3] == 255)
  }

  @Test func showsTransparencyOnWhiteInJPEG() throws {
    let clear = PixelBuffer(size: PixelSize(width: 16, height: 16), samples: Array(repeating: 0, count: 1024))
    let white = try decoded(clear, .jpeg).color(x: 8, y: 8)
    #expect(white == RGBColor(red: 255, green: 255, blue: 255))
  }

  @Test func writesRecognizableWebPOfItsExtension() throws {
    let file = try VipsEncoder().encode(ramp, as: .webp, subject: "ramp")
    #expect(Array(file.prefix(4)) == Array("RIFF".utf8) && Array(file[8..<12]) == Array("WEBP".utf8))
    #expect(EncodedImageFormat.webp.fileExtension == "webp" && EncodedImageFormat.webp.keepsAlpha)
    #expect(!EncodedImageFormat.jpeg.keepsAlpha)
  }

  @Test(arguments: [EncodedImageFormat.png, .jpeg, .webp])
  func givesTheSameBytesEveryTime(format: EncodedImageFormat) throws {
    let first = try VipsEncoder().encode(ramp, as: format, subject: "ramp")
    let again = try VipsEncoder().encode(ramp, as: format, subject: "ramp")
    #expect(first == again)
  }
}
