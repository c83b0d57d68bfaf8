import Catalog
import Testing

@testable import PinPalettesKit

struct PictureIDTests {
  static let hash = ContentHash(bytes: (0..<32).map { UInt8($0 * 7 + 3) })

  @Test func isTheFirstHalfOfTheHashInHexadecimalDigits() {
    let id = PictureID(Self.hash)
    #expect(id.description == String(Self.hash.description.prefix(32)))
    #expect(PictureID(id.description) == id)
  }

  @Test(arguments: [
    "", "0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcdef0",
    "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdeg", "../../../../../../../etc/passwd",
    "０123456789abcdef0123456789abcde",
  ])
  func nothingElseIsAnID(text: String) {
    #expect(PictureID(text) == nil)
  }

  @Test func idsAreOrderedAsTheirDigits() throws {
    let texts = [
      "00000000000000010000000000000000", "0000000000000000ffffffffffffffff",
      "f0000000000000000000000000000000",
    ]
    let ids = try texts.map { try #require(PictureID($0)) }
    #expect(ids.sorted().map(\.description) == texts.sorted())
  }
}
