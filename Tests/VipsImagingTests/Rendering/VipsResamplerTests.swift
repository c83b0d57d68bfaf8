import ColorScience
import Imaging
import Testing
import VipsImaging

struct VipsResamplerTests {
  private let resampler = VipsResampler()
  private let red = RGBColor(red: 200, green: 40, blue: 30)

  /// Left half red, right half transparent green.
  private var halves: PixelBuffer {
    let row =
      Array(repeating: [200, 40, 30, 255] as [UInt8], count: 20)
      + Array(repeating: [0, 255, 0, 0], count: 20)
    return PixelBuffer(
      size: PixelSize(width: 40, height: 20), samples: (0..<20).flatMap { _ in row.flatMap { $0 } })
  }

  @Test(arguments: [(40, 20), (13, 7), (1, 1), (3, 90), (197, 101), (39, 20), (40, 19)])
  func givesExactlyTheSizeAskedFor(width: Int, height: Int) throws {
    let size = PixelSize(width: width, height: height)
    let flat = RenderingSamples.flat(red, width: 40, height: 20)
    let resampled = try resampler.resample(flat, to: size, subject: "flat")
    #expect(resampled == RenderingSamples.flat(red, width: width, height: height))
    let transparent = try resampler.resample(halves, to: size, subject: "halves").size
    #expect(transparent == size)
  }

  @Test func givesTheSamePixelsOnManyThreads() async throws {
    let (resampler, halves) = (resampler, halves)
    let size = PixelSize(width: 27, height: 31)
    let alone = try resampler.resample(halves, to: size, subject: "halves")
    let together = try await withThrowingTaskGroup(of: PixelBuffer.self) { group in
      for _ in 0..<64 { group.addTask { try resampler.resample(halves, to: size, subject: "halves") } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.count == 64 && together.allSatisfy { $0 == alone })
  }

  @Test func showsTheCropAlone() throws {
    let crop = PixelRect(x: 0, y: 3, width: 20, height: 11)
    let resampled = try resampler.resample(
      halves, crop: crop, to: PixelSize(width: 31, height: 17), subject: "halves")
    #expect(resampled == RenderingSamples.flat(red, width: 31, height: 17))
  }

  @Test func cutsOutPixelsAsTheyAre() throws {
    let crop = PixelRect(x: 15, y: 0, width: 10, height: 20)
    let cut = try resampler.resample(halves, crop: crop, to: crop.size, subject: "halves")
    #expect(cut.color(x: 4, y: 10) == red && cut.samples[4 * 4 + 3] == 255 && cut.samples[5 * 4 + 3] == 0)
  }

  @Test func keepsTheColorsOfTransparentPixelsFromBleeding() throws {
    let small = try resampler.resample(halves, to: PixelSize(width: 9, height: 5), subject: "halves")
    for offset in stride(from: 0, to: small.samples.count, by: 4) where small.samples[offset + 3] > 20 {
      #expect(abs(Int(small.samples[offset]) - 200) <= 4 && abs(Int(small.samples[offset + 1]) - 40) <= 4)
    }
    #expect(small.samples[3] == 255 && small.samples[8 * 4 + 3] == 0)
  }

  @Test func keepsDetailThatAveragingWouldLose() throws {
    // Bars of two pixels, shrunk to three quarters: Lanczos keeps most of their contrast.
    let row = (0..<80).map { UInt8($0 / 2 % 2 * 200) }
    let bars = PixelBuffer(
      size: PixelSize(width: 80, height: 8),
      samples: (0..<8).flatMap { _ in row.flatMap { [$0, $0, $0, 255] } })
    let small = try resampler.resample(bars, to: PixelSize(width: 60, height: 6), subject: "bars")
    let middle = (20..<40).map { small.samples[(3 * 60 + $0) * 4] }
    #expect((middle.max() ?? 0) > 180 && (middle.min() ?? 255) < 20)
  }
}
