import Catalog
import CatalogFormats
import Duplicates
import Embeddings
import Foundation
import PinPalettesTesting
import Testing
import Vibes

struct PictureTableTests {
  private let table = PictureTable(models: ["a", "b"].map { ModelIdentity(name: $0, revision: "1") })

  @Test func namesItsColumns() throws {
    let columns = try #require(Self.rows(table.header).first)
    #expect(
      columns.prefix(9) == [
        "row", "path", "sha256", "bytes", "modified", "width", "height", "colors", "shares",
      ]
    )
    #expect(columns.contains("golden_hour"))
    #expect(columns.suffix(2) == ["row a@1", "row b@1"])
    #expect(Set(columns).count == columns.count)
  }

  @Test func fillsEveryColumn() throws {
    let columns = try #require(Self.rows(table.header).first)
    let fields = try #require(Self.rows(table.row(of: .sample(2))).first)
    #expect(fields.count == columns.count)
    let row = Dictionary(uniqueKeysWithValues: zip(columns, fields))
    let vibe = ImageAnalysis.sample(2).vibe
    #expect(row["path"] == "/p/sea.jpg")
    #expect(row["sha256"] == ContentHash.sample(2).description)
    #expect(row["bytes"] == "1002")
    #expect(row["modified"] == "2023-11-14T22:13:20.123456789Z")
    #expect(row["width"] == "642")
    #expect(row["colors"]?.split(separator: " ").count == 6)
    #expect(row["shares"] == "0.4 0.3 0.1 0.1 0.05 0.05")
    #expect(row["hue_variety"].flatMap(Double.init) == vibe.hueVariety)
    #expect(row["weight"].flatMap(Double.init) == vibe.weight)
    #expect(row["cast_kelvin"] == "5002.0")
    #expect(row["noir"].flatMap(Double.init) == vibe.named[.noir])
    #expect(row["captured"] == "2020-01-02T03:04:07")
    let hash = try #require(row["perceptual_hash"])
    #expect(hash.count == 16)
    #expect(UInt64(hash, radix: 16) == ImageAnalysis.sample(2).fingerprint?.perceptualHash)
    #expect(row["row a@1"] == "7")
    #expect(row["row b@1"] == "2")
  }

  @Test func leavesEmptyWhatIsUnknown() throws {
    let columns = try #require(Self.rows(table.header).first)
    let fields = try #require(Self.rows(table.row(of: .bare)).first)
    #expect(fields.count == columns.count)
    #expect(fields.dropFirst(5).allSatisfy { $0.isEmpty })
  }

  @Test(arguments: oddPaths)
  func readsBackOddPaths(path: String) throws {
    let rows = Self.rows(table.row(of: .sample(1, path: path)))
    #expect(rows.count == 1)
    #expect(rows.first.map { Array($0[1].utf8) } == Array(path.utf8))
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000000000Z"), (-1, "1969-12-31T23:59:59.999999999Z"),
      (951_782_400_000_000_000, "2000-02-29T00:00:00.000000000Z"),
      (4_107_542_399_000_000_001, "2100-02-28T23:59:59.000000001Z"),
      (.max, "2262-04-11T23:47:16.854775807Z"), (.min, "1677-09-21T00:12:43.145224192Z"),
    ] as [(Int64, String)])
  func writesMomentsInUniversalTime(nanoseconds: Int64, text: String) {
    let file = CatalogedFile(
      path: "/p", byteCount: 0, modifiedNanoseconds: nanoseconds, contentHash: .sample(1))
    let record = PictureRecord(row: 0, file: file, analysis: nil, vectors: [])
    #expect(Self.rows(table.row(of: record)).first?[4] == text)
  }

  /// A reader of RFC 4180, by the book.
  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var (fields, field): ([String], [UInt8]) = ([], [])
    var isQuoted = false
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && rest.first == byte: field.append(rest.removeFirst())
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      case 0x0D where !isQuoted && rest.first == 0x0A:
        rest.removeFirst()
        rows.append(fields + [String(decoding: field, as: UTF8.self)])
        (fields, field) = ([], [])
      default: field.append(byte)
      }
    }
    return rows
  }
}
