import Imaging
import PinPalettesTesting
import Testing

@testable import JPEGImaging

/// Decoding from the four lowest coefficients of each block, against TurboJPEG's decoding at a quarter.
struct QuarterDecodingTests {
  /// TurboJPEG takes in more coefficients, and so draws edges harder.
  @Test(arguments: [BaselineFixture.gray, .fullChroma, .quarterChroma])
  func comesCloseToTurboJPEG(fixture: BaselineFixture) throws {
    let bytes = fixture.bytes
    try TurboJPEGLibrary.load()
    let header = try JPEGHeader(bytes)
    let size = JPEGScale.quarter.applied(to: header.frame.size)
    let fast = try DCDecoder.decode(bytes, header: header, detail: .quad)
    let full = try TurboJPEGHandle().decode(bytes, to: size)
    #expect(Comparison.meanLumaDifference(fast, full) < 1.5)
    let difference =
      Comparison.averageColor(PixelBuffer(size: size, samples: fast))
      - Comparison.averageColor(PixelBuffer(size: size, samples: full))
    #expect(max(abs(difference.x), abs(difference.y), abs(difference.z)) <= 1)
  }

  @Test func restartMarkersChangeNothing() throws {
    let plain = BaselineFixture.quarterChroma.bytes
    let restarting = BaselineFixture.restarting.bytes
    let one = try DCDecoder.decode(plain, header: JPEGHeader(plain), detail: .quad)
    let other = try DCDecoder.decode(restarting, header: JPEGHeader(restarting), detail: .quad)
    #expect(one == other)
  }

  /// Four pixels of a quarter lie where one of an eighth does, and have its color in the mean.
  @Test func agreesWithTheEighth() throws {
    let bytes = BaselineFixture.gray.bytes
    let header = try JPEGHeader(bytes)
    let quarter = try DCDecoder.decode(bytes, header: header, detail: .quad)
    let eighth = try DCDecoder.decode(bytes, header: header, detail: .single)
    // 171×125 at a quarter and at an eighth.
    let (wide, narrow) = (43, 22)
    for y in 0..<15 {
      for x in 0..<21 {
        let start = (2 * y * wide + 2 * x) * 4
        let four = [start, start + 4, start + wide * 4, start + wide * 4 + 4].map { Int(quarter[$0]) }
        // Samples that are cut off at 0 or 255 have another mean.
        guard !four.contains(where: { $0 == 0 || $0 == 255 }) else { continue }
        #expect(abs(four.reduce(0, +) - 4 * Int(eighth[(y * narrow + x) * 4])) <= 4)
      }
    }
  }

  @Test func leavesProgressiveFilesToTurboJPEG() throws {
    let bytes = ProgressiveFixture.gray.bytes
    let header = try JPEGHeader(bytes)
    #expect(throws: JPEGFailure.unsupported("AC coefficients in several scans")) {
      try DCDecoder.decode(bytes, header: header, detail: .quad)
    }
  }

  @Test(arguments: BaselineFixture.allCases)
  func damageIsNeverFatal(fixture: BaselineFixture) throws {
    let bytes = fixture.bytes
    let decoder = JPEGDecoder(pixelLimit: 4_000_000)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[.random(in: 2..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      do {
        let decoded = try decoder.decode(damaged, subject: "flipped", minimumShortSide: 31)
        #expect(decoded.originalSize.area <= decoder.pixelLimit)
      } catch {
        #expect(error is ImagingError)
      }
    }
  }

  @Test func aCoefficientTurnsTheHalvesApart() {
    func samples(_ coefficients: [Int16]) -> [UInt8] {
      coefficients.withUnsafeBufferPointer {
        let quad = QuadTransform.samples(of: $0, from: 0, steps: SIMD4(8, 8, 8, 8))
        return [quad.upperLeft, quad.upperRight, quad.lowerLeft, quad.lowerRight]
      }
    }
    #expect(samples([2, 0, 0, 0]) == [130, 130, 130, 130])
    #expect(samples([0, 5, 0, 0]) == [133, 123, 133, 123])
    #expect(samples([0, 0, 5, 0]) == [133, 133, 123, 123])
    #expect(samples([0, 0, 0, 5]) == [133, 123, 123, 133])
    #expect(samples([.max, .max, .max, .max]) == [255, 128, 128, 128])
    #expect(samples([.min, 0, 0, 0]) == [0, 0, 0, 0])
  }
}
