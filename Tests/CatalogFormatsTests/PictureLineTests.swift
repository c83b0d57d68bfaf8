import Catalog
import CatalogFormats
import Foundation
import PinPalettesTesting
import Testing

struct PictureLineTests {
  @Test(arguments: 0..<20)
  func readsBackEverything(number: Int) throws {
    let record = PictureRecord.sample(number)
    #expect(try PictureLine.record(in: PictureLine.bytes(of: record), subject: "line") == record)
  }

  @Test func readsBackAPictureThatNothingIsKnownOf() throws {
    #expect(try PictureLine.record(in: PictureLine.bytes(of: .bare), subject: "line") == .bare)
  }

  @Test(arguments: oddPaths)
  func keepsOddPathsOnOneLine(path: String) throws {
    let bytes = try PictureLine.bytes(of: .sample(1, path: path))
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1)
    let read = try PictureLine.record(in: bytes, subject: "line").file.path
    #expect(Array(read.utf8) == Array(path.utf8))
  }

  @Test(arguments: [Int64.max, .min, 1_700_000_000_123_456_789, 9_007_199_254_740_993])
  func keepsEveryNanosecond(nanoseconds: Int64) throws {
    let file = CatalogedFile(
      path: "/p", byteCount: .max, modifiedNanoseconds: nanoseconds, contentHash: .sample(1))
    let record = PictureRecord(row: 0, file: file, analysis: nil, vectors: [])
    #expect(try PictureLine.record(in: PictureLine.bytes(of: record), subject: "line").file == file)
  }

  @Test func writesTheSameBytesForTheSamePicture() throws {
    #expect(try PictureLine.bytes(of: .sample(3)) == PictureLine.bytes(of: .sample(3)))
  }

  /// One change to a good line, and what the error speaks of.
  @Test(arguments: [
    ("\"sha256\":\"", "\"sha256\":\"x", "sha256"), ("\"path\":\"/", "\"path\":\"", "path"),
    ("\"bytes\":", "\"bytes\":-", "negative"), ("\"row\":", "\"row\":-", "negative"),
    ("\"bytes\":", "\"bites\":", "bytes"), ("\"width\":", "\"width\":-", "measures"),
    ("\"width\":", "\"width\":99999999999", "measures"), ("\"share\":0.4", "\"share\":1.5", "share"),
    ("\"hex\":\"#", "\"hex\":\"#z", "color"), ("\"noir\":", "\"noir\":7", "noir"),
    ("\"template\":\"", "\"template\":\"Q", "template"), ("\"brightness\":", "\"brightness\":1e999", "JSON"),
    ("\"modifiedNanoseconds\":", "\"modifiedNanoseconds\":9", "out of range"), ("{", "[", "JSON"),
  ])
  func saysWhatIsWrong(old: String, new: String, word: String) throws {
    let line = String(decoding: try PictureLine.bytes(of: .sample(1)), as: UTF8.self)
    let changed = try #require(line.range(of: old).map { line.replacingCharacters(in: $0, with: new) })
    let error = #expect(throws: CatalogFormatsError.self) {
      try PictureLine.record(in: changed.utf8, subject: "pictures.jsonl:2")
    }
    #expect(error?.subject == "pictures.jsonl:2")
    #expect(error?.reason.contains(word) == true, "\(String(describing: error))")
  }

  @Test(arguments: [
    ("\"captured\":\"2020", "\"captured\":\"0000", "captured"),
    ("\"captured\":\"", "\"captured\":\"+", "captured"),
    ("\"captured\":\"", "\"captured\":1,\"x\":\"", "captured"),
    ("\"hash\":\"", "\"hash\":\"0", "fingerprint"),
    ("\"digest\":\"", "\"digest\":\"-", "fingerprint"), ("\"grid\":\"", "\"grid\":\"AAAA", "fingerprint"),
    ("\"grid\":\"", "\"grid\":\"!", "fingerprint"), ("\"hash\":", "\"hush\":", "hash"),
  ])
  func saysWhatIsWrongWithAFingerprintOrMoment(old: String, new: String, word: String) throws {
    let line = String(decoding: try PictureLine.bytes(of: .sample(1)), as: UTF8.self)
    let changed = try #require(line.range(of: old).map { line.replacingCharacters(in: $0, with: new) })
    let error = #expect(throws: CatalogFormatsError.self) {
      try PictureLine.record(in: changed.utf8, subject: "pictures.jsonl:2")
    }
    #expect(error?.reason.contains(word) == true, "\(String(describing: error))")
  }

  /// As before there were fingerprints.
  @Test func readsALineOfAnOlderExport() throws {
    let line = try PictureLine.bytes(of: .sample(1))
    var object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    var analysis = try #require(object["analysis"] as? [String: Any])
    #expect(analysis.removeValue(forKey: "captured") as? String == "2020-01-02T03:04:06")
    #expect(analysis.removeValue(forKey: "fingerprint") != nil)
    object["analysis"] = analysis
    let older = try JSONSerialization.data(withJSONObject: object)
    let read = try #require(try PictureLine.record(in: older, subject: "line").analysis)
    let sample = ImageAnalysis.sample(1)
    #expect(read == ImageAnalysis(size: sample.size, palette: sample.palette, vibe: sample.vibe))
  }

  @Test func survivesEveryCut() throws {
    let bytes = try PictureLine.bytes(of: .sample(1))
    for length in stride(from: 0, to: bytes.count - 2, by: 7) {
      #expect(throws: CatalogFormatsError.self) {
        try PictureLine.record(in: bytes.prefix(length), subject: "line")
      }
    }
  }

  @Test func survivesDeepNesting() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 500_000)
    #expect(throws: CatalogFormatsError.self) { try PictureLine.record(in: bytes, subject: "line") }
  }
}
