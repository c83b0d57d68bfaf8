import CatalogFormats
import Embeddings
import PinPalettesTesting
import Testing

struct VectorRowTests {
  @Test func writesLittleEndianSinglePrecision() throws {
    let embedding = try #require(Embedding(unit: [1, -0.0]))
    #expect(VectorRow.bytes(of: embedding) == [0, 0, 0x80, 0x3F, 0, 0, 0, 0x80])
  }

  @Test(arguments: [1, 16, 512])
  func readsBackEveryBit(dimension: Int) throws {
    let embedding = Embedding.sample(3, dimension: dimension)
    let read = try VectorRow.embedding(in: VectorRow.bytes(of: embedding), row: 0, subject: "a.npy")
    #expect(read.values.map(\.bitPattern) == embedding.values.map(\.bitPattern))
  }

  @Test(
    arguments: [
      ([0, 0], "row 17 is zero"), ([.nan, 1], "row 17 has a component that is not a number"),
      ([.infinity, 0], "row 17 has a component that is not a number"), ([3, 4], "row 17 has length 5.0"),
      ([1.01, 0], "row 17 has length 1.0"), ([], "row 17 is zero"),
    ] as [([Float], String)])
  func namesTheRowOfAVectorThatIsNone(values: [Float], words: String) {
    let bytes = values.flatMap { value in withUnsafeBytes(of: value.bitPattern.littleEndian, Array.init) }
    let error = #expect(throws: CatalogFormatsError.self) {
      try VectorRow.embedding(in: bytes, row: 17, subject: "a.npy")
    }
    #expect(error?.reason.hasPrefix(words) == true)
    #expect(error?.code == .damagedFile)
  }
}
