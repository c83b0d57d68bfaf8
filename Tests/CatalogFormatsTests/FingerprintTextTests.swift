import Catalog
import CatalogFormats
import Duplicates
import Foundation
import PinPalettesTesting
import Testing

/// A fingerprint in a line of an export.
struct FingerprintTextTests {
  @Test func writesTheHashAndTheDigestInHexadecimalAndTheGridInBase64() throws {
    let cells = (0..<1024).map { UInt8($0 & 255) }
    let fingerprint = PictureFingerprint(
      perceptualHash: 0x0000_00AB_CDEF_0123, pixelDigest: SIMD2(1, .max), grid: cells)
    let line = try PictureLine.bytes(of: Self.record(fingerprint))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    let analysis = try #require(object["analysis"] as? [String: Any])
    let text = try #require(analysis["fingerprint"] as? [String: String])
    #expect(text["hash"] == "000000abcdef0123")
    #expect(text["digest"] == "0000000000000001" + "ffffffffffffffff")
    #expect(text["grid"].flatMap { Data(base64Encoded: $0) } == Data(cells))
    #expect(text.count == 3)
  }

  @Test(arguments: [0, 1, UInt64.max, 1 << 63])
  func readsBackEveryBit(word: UInt64) throws {
    let fingerprint = PictureFingerprint(
      perceptualHash: word, pixelDigest: SIMD2(~word, word), grid: [UInt8](repeating: 255, count: 1024))
    let line = try PictureLine.bytes(of: Self.record(fingerprint))
    #expect(try PictureLine.record(in: line, subject: "line").analysis?.fingerprint == fingerprint)
  }

  private static func record(_ fingerprint: PictureFingerprint) -> PictureRecord {
    let sample = ImageAnalysis.sample(1)
    return PictureRecord(
      row: 0, file: .sample("/p"),
      analysis: ImageAnalysis(
        size: sample.size, palette: sample.palette, vibe: sample.vibe, fingerprint: fingerprint), vectors: [])
  }
}
