import Foundation
import Imaging
import Testing

@testable import CairoDrawing

struct JPEGSizeTests {
  private static let file = try? [UInt8](
    Data(contentsOf: URL(fileURLWithPath: TestBoards.repository + "/data/samples/astronaut.jpg")))

  @Test func readsTheSizeOfAPhotograph() throws {
    let file = try #require(Self.file)
    #expect(JPEGSize.stated(in: file) == PixelSize(width: 512, height: 512))
  }

  @Test func findsNoSizeInAnyBeginningThatLacksIt() throws {
    let file = try #require(Self.file)
    let marker = try #require(file.indices.first { file[$0] == 0xFF && file[$0 + 1] == 0xC0 })
    let sizes = (0..<marker + 9).compactMap { JPEGSize.stated(in: Array(file.prefix($0))) }
    #expect(sizes.isEmpty)
  }

  @Test(arguments: [
    [], [0xFF, 0xD8], Array("not a picture at all".utf8),
    [0xFF, 0xD8] + Array(repeating: 0xFF, count: 100),
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0],
    [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 0, 3],
  ])
  func survivesWhatIsNoPhotograph(file: [UInt8]) {
    #expect(JPEGSize.stated(in: file) == nil)
  }
}
