import Imaging
import PinPalettesTesting
import Testing

@testable import JPEGImaging

/// Decoding from DC coefficients alone, against TurboJPEG's decoding of everything at one eighth.
struct DCDecoderTests {
  @Test(arguments: [ProgressiveFixture.gray, .fullChroma])
  func givesTheSamplesOfTurboJPEG(fixture: ProgressiveFixture) throws {
    let (fast, full) = try decodeBothWays(fixture.bytes)
    #expect(fast == full)
  }

  /// Where chroma is coarser than luma, libjpeg and this decoder differ in chroma alone.
  ///
  /// libjpeg takes a few AC coefficients for the missing detail; this decoder has lines between its DC
  /// coefficients. On 24 photographs (Kodak's set at
  /// 96×64 pixels, 4:2:0) the two are 2 codes apart, on larger ones less.
  @Test(arguments: [ProgressiveFixture.halfWidthChroma, .quarterChroma, .restarting])
  func givesTheLumaOfTurboJPEGWhereChromaIsCoarser(fixture: ProgressiveFixture) throws {
    let (fast, full) = try decodeBothWays(fixture.bytes)
    // Exact before the conversion to RGB, which rounds, and clips a color that chroma moves out of it.
    #expect(Comparison.meanLumaDifference(fast, full) <= 0.8)
    let size = PixelSize(width: 22, height: 16)
    let difference =
      Comparison.averageColor(PixelBuffer(size: size, samples: fast))
      - Comparison.averageColor(PixelBuffer(size: size, samples: full))
    #expect(max(abs(difference.x), abs(difference.y), abs(difference.z)) <= 1)
  }

  @Test func restartMarkersChangeNothing() throws {
    let (plain, _) = try decodeBothWays(ProgressiveFixture.quarterChroma.bytes)
    let (restarting, _) = try decodeBothWays(ProgressiveFixture.restarting.bytes)
    #expect(plain == restarting)
  }

  @Test func readsOneThatSaysRGBOfItself() throws {
    let transform: UInt8 = 0
    let adobe: (UInt8, [UInt8]) = (0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, transform])
    // Without its JFIF marker (18 bytes behind the first two) the Adobe marker decides.
    let bare = [0xFF, 0xD8] + ProgressiveFixture.fullChroma.bytes.dropFirst(20)
    let (fast, full) = try decodeBothWays(JPEGBytes.inserting([adobe], into: Array(bare)))
    #expect(fast == full)
  }

  @Test func comesCloseWhereTheLastBitIsMissing() throws {
    let bytes = ProgressiveFixture.gray.bytes
    let exact = try decodeBothWays(bytes).fast
    var segments = try MarkerSegments(bytes)
    var refinement: MarkerSegments.Segment?
    while let segment = try segments.next() {
      // A scan of DC coefficients whose precision byte is 0x10: bit 1 is known, bit 0 follows.
      if segment.marker == .startOfScan, bytes[segment.content].suffix(3) == [0, 0, 0x10] {
        refinement = segment
      }
    }
    let start = try #require(refinement).content.lowerBound - 4
    let next = bytes.indices.first { $0 > start + 12 && bytes[$0] == 0xFF && bytes[$0 + 1] > 0 }
    let cut = Array(bytes[..<start] + bytes[try #require(next)...])
    let rough = try DCDecoder.decode(cut, header: JPEGHeader(cut), detail: .single)
    // Half a step of what is not known, and half the others are right.
    #expect(rough != exact)
    #expect(Comparison.meanDifference(rough, exact) < 2)
  }

  @Test func passesOverTheScansOfOtherCoefficients() throws {
    let bytes = ProgressiveFixture.quarterChroma.bytes
    let exact = try decodeBothWays(bytes).fast
    var segments = try MarkerSegments(bytes)
    var other: Range<Int>?
    while let segment = try segments.next() {
      if segment.marker == .startOfScan, bytes[segment.content].suffix(3).first != 0 {
        other = segment.content
      }
    }
    var damaged = bytes
    damaged[try #require(other).upperBound] ^= 0x12
    #expect(try DCDecoder.decode(damaged, header: JPEGHeader(damaged), detail: .single) == exact)
  }

  @Test(arguments: [BaselineFixture.noise, .fullChroma, .gray])
  func givesTheSamplesOfTurboJPEGForBaselineFiles(fixture: BaselineFixture) throws {
    let (fast, full) = try decodeBothWays(fixture.bytes, isProgressive: false)
    // Two roundings of the conversion to RGB: a sample here and there is one code apart.
    #expect(Comparison.meanDifference(fast, full) < 0.01)
  }

  @Test func givesTheLumaOfTurboJPEGForBaselineFiles() throws {
    let (fast, full) = try decodeBothWays(BaselineFixture.quarterChroma.bytes, isProgressive: false)
    #expect(Comparison.meanLumaDifference(fast, full) <= 0.8)
  }

  @Test func restartMarkersChangeNothingInBaselineFiles() throws {
    let plain = try decodeBothWays(BaselineFixture.quarterChroma.bytes, isProgressive: false)
    let restarting = try decodeBothWays(BaselineFixture.restarting.bytes, isProgressive: false)
    #expect(plain.fast == restarting.fast)
  }

  @Test func leavesScansWithoutTablesToTurboJPEG() throws {
    let bytes = JPEGBytes.header(width: 64, height: 64)
    #expect(throws: JPEGFailure.self) {
      try DCDecoder.decode(bytes, header: JPEGHeader(bytes), detail: .single)
    }
  }

  @Test(arguments: BaselineFixture.allCases)
  func damageIsNeverFatal(fixture: BaselineFixture) throws {
    let bytes = fixture.bytes
    let start = try #require(try scanStart(of: bytes))
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[.random(in: start..<bytes.count - 2, using: &random)] = .random(in: 0...255, using: &random)
      }
      // Read as something or refused; either will do.
      _ = try? DCDecoder.decode(damaged, header: JPEGHeader(damaged), detail: .single)
    }
  }

  @Test func whatItRefusesIsTurboJPEGsToJudge() throws {
    let bytes = BaselineFixture.quarterChroma.bytes
    let start = try #require(try scanStart(of: bytes))
    let size = PixelSize(width: 22, height: 16)
    var random = SeededGenerator(seed: 5)
    var judged = 0
    for _ in 0..<400 {
      var damaged = bytes
      damaged[.random(in: start..<bytes.count - 2, using: &random)] = .random(in: 0...254, using: &random)
      guard (try? DCDecoder.decode(damaged, header: JPEGHeader(damaged), detail: .single)) == nil,
        let tolerated = try? TurboJPEGHandle().decode(damaged, to: size)
      else { continue }
      judged += 1
      let image = try JPEGDecoder(pixelLimit: 1_000_000).decode(damaged, subject: "odd", minimumShortSide: 10)
      #expect(image.pixels.samples == tolerated)
    }
    #expect(judged > 0)
  }

  private func scanStart(of bytes: [UInt8]) throws -> Int? {
    var segments = try MarkerSegments(bytes)
    while let segment = try segments.next() {
      if segment.marker == .startOfScan { return segment.content.upperBound }
    }
    return nil
  }

  private func decodeBothWays(_ bytes: [UInt8], isProgressive: Bool = true) throws -> (
    fast: [UInt8], full: [UInt8]
  ) {
    try TurboJPEGLibrary.load()
    let header = try JPEGHeader(bytes)
    #expect(header.frame.isProgressive == isProgressive)
    let size = JPEGScale.eighth.applied(to: header.frame.size)
    return (
      try DCDecoder.decode(bytes, header: header, detail: .single),
      try TurboJPEGHandle().decode(bytes, to: size)
    )
  }
}
