import CatalogFormats
import Foundation
import Testing

struct NPYHeaderTests {
  /// What `numpy.save` writes of a float32 array of shape (3, 512), to the byte, but for the length of the
  /// padding.
  @Test func writesWhatNumPyWrites() {
    let header = NPYHeader(rows: 3, columns: 512)
    let text = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 512), }"
    let start: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0]
    #expect(header.bytes.starts(with: start + Array(text.utf8)))
    #expect(header.bytes.count == 128)
    #expect(header.bytes.last == UInt8(ascii: "\n"))
    #expect(header.bytes.dropFirst(10 + text.utf8.count).dropLast().allSatisfy { $0 == 0x20 })
    #expect(header.fileByteCount == 128 + 3 * 512 * 4)
  }

  @Test(arguments: [(0, 1), (300_000, 768), (.max / 8, 1)])
  func readsWhatItWrites(rows: Int, columns: Int) throws {
    let header = NPYHeader(rows: rows, columns: columns)
    #expect(header.bytes.count == NPYHeader.writtenByteCount)
    #expect(try read(header.bytes) == header)
  }

  @Test(arguments: [
    "{'descr': '<f4', 'fortran_order': False, 'shape': (7, 16), }",
    "{'shape':(7,16),'fortran_order':False,'descr':'<f4'}",
    "  {\"descr\" : \"<f4\" , \"fortran_order\" : False , \"shape\" : ( 7 , 16 , ) , }   \n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (7L, 16L), 'more': 'words'}",
  ])
  func readsEverySpelling(text: String) throws {
    let header = try read(file(text))
    #expect(header.rows == 7)
    #expect(header.columns == 16)
    #expect(header.byteCount == 10 + text.utf8.count)
  }

  @Test(arguments: [UInt8(1), 2, 3])
  func readsEveryVersion(version: UInt8) throws {
    let bytes = file("{'descr': '<f4', 'fortran_order': False, 'shape': (7, 16)}", version: version)
    #expect(try read(bytes).rows == 7)
    #expect(try read(bytes).byteCount == bytes.count)
  }

  @Test(arguments: [
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (7, 16)}", "'<f8'"),
    ("{'descr': '>f4', 'fortran_order': False, 'shape': (7, 16)}", "'>f4'"),
    ("{'descr': '|O', 'fortran_order': False, 'shape': (7, 16)}", "'|O'"),
    ("{'descr': [('x', '<f4', [2])], 'fortran_order': False, 'shape': (7, 16)}", "type […]"),
    ("{'descr': '<f4', 'fortran_order': True, 'shape': (7, 16)}", "column by column"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (7,)}", "(7,)"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': ()}", "()"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3)}", "(1, 2, 3)"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 0)}", "(0, 0)"),
  ])
  func saysWhatItDoesNotRead(text: String, words: String) {
    let error = #expect(throws: CatalogFormatsError.self) { try read(file(text)) }
    #expect(error?.reason.contains(words) == true, "\(String(describing: error))")
    #expect(error?.subject == "a.npy")
  }

  @Test(arguments: [
    "", "{", "}", "{'descr'", "{'descr':", "{'descr': '<f4", "{'descr': '<f4', 'fortran_order': Maybe}",
    "{'descr': '<f4', 'fortran_order': False}", "{'descr': '<f4', 'fortran_order': False, 'shape': (-1, 2)}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (7, 16}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999, 2)}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4611686018427387904)}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2305843009213693951, 1)}",
    String(repeating: "(", count: 5000), String(repeating: "[", count: 5000), "{'descr': [", "{1: 2}",
  ])
  func refusesDamagedText(text: String) {
    let error = #expect(throws: CatalogFormatsError.self) { try read(file(text)) }
    #expect(error?.code == .damagedFile)
  }

  @Test func refusesEveryFileThatIsCutShort() {
    let whole = NPYHeader(rows: 3, columns: 4).bytes
    for length in 0..<whole.count {
      let error = #expect(throws: CatalogFormatsError.self) { try read(Array(whole.prefix(length))) }
      #expect(error?.code == .damagedFile)
    }
  }

  @Test func refusesAHeaderThatClaimsGigabytes() {
    let bytes = NPYHeader(rows: 1, columns: 1).bytes.prefix(6) + [2, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x7B]
    let error = #expect(throws: CatalogFormatsError.self) { try read(Array(bytes)) }
    #expect(error?.reason.contains("4294967295") == true)
  }

  @Test func refusesALaterVersion() {
    let bytes = file("{'descr': '<f4', 'fortran_order': False, 'shape': (7, 16)}", version: 4)
    let error = #expect(throws: CatalogFormatsError.self) { try read(bytes) }
    #expect(error?.code == .unsupportedFile)
  }

  private func read(_ bytes: [UInt8]) throws -> NPYHeader {
    var rest = bytes[...]
    return try NPYHeader(subject: "a.npy") { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }

  /// A header of some text without padding.
  private func file(_ text: String, version: UInt8 = 1) -> [UInt8] {
    let length = text.utf8.count
    let size = (0..<(version == 1 ? 2 : 4)).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) }
    return [0x93] + Array("NUMPY".utf8) + [version, 0] + size + Array(text.utf8)
  }
}
