import Catalog
import PinPalettesTesting
import Testing

struct ContentHashTests {
  private static let bytes = (0..<32).map { UInt8($0 * 8 + 3) }

  @Test func keepsItsBytes() {
    #expect(ContentHash(bytes: Self.bytes).bytes == Self.bytes)
  }

  @Test func copiesBytesOutOfMemory() {
    Self.bytes.withUnsafeBytes { #expect(ContentHash(copying: $0) == ContentHash(bytes: Self.bytes)) }
    Self.bytes.dropLast().withUnsafeBytes { #expect(ContentHash(copying: $0) == nil) }
  }

  @Test func isDescribedByItsDigitsAndReadFromThem() {
    let hash = ContentHash(bytes: Self.bytes)
    #expect(hash.description.hasPrefix("030b131b"))
    #expect(hash.description.count == 64)
    #expect(ContentHash(hex: hash.description) == hash)
    #expect(ContentHash(hex: hash.description.uppercased()) == hash)
  }

  @Test(arguments: [
    "", "0", String(repeating: "0", count: 63), String(repeating: "0", count: 66),
    String(repeating: "g", count: 64), String(repeating: "é", count: 32),
  ])
  func refusesWhatIsNotSixtyFourDigits(text: String) {
    #expect(ContentHash(hex: text) == nil)
  }

  /// Each of the 32 bytes decides, earlier ones first.
  @Test(arguments: 0..<32)
  func ordersByBytes(position: Int) {
    var greater = Self.bytes
    greater[position] += 1
    if position < 31 { greater[31] = 0 }
    let (first, second) = (ContentHash(bytes: Self.bytes), ContentHash(bytes: greater))
    #expect(first < second)
    #expect(!(second < first))
    #expect(first != second)
  }

  @Test func refusesOtherLengths() async {
    await #expect(processExitsWith: .failure) { _ = ContentHash(bytes: [1, 2, 3]) }
  }
}
