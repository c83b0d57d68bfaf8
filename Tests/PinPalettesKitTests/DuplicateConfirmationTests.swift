import Foundation
import Imaging
import PinPalettesTesting
import Testing
import VipsImaging

@testable import PinPalettesKit

/// On files, through the whole of indexing.
struct DuplicateConfirmationTests {
  private let pixels = SyntheticPicture.photograph(seed: 2, size: PixelSize(width: 640, height: 640))

  private func relations(of library: TestLibrary) async throws -> [String: DuplicateRelation?] {
    let studio = library.studio()
    _ = try await studio.index([library.pictures.path])
    let report = try await studio.duplicates()
    let group = try #require(report.groups.first)
    #expect(report.groups.count == 1)
    return Dictionary(
      uniqueKeysWithValues: group.pictures.map { (($0.path as NSString).lastPathComponent, $0.relation) })
  }

  @Test func otherMetadataAreIdenticalPixels() async throws {
    try await TestLibrary.with { library in
      let bytes = try VipsEncoder().encode(pixels, as: .jpeg(quality: 90), subject: "a.jpg")
      let comment: [UInt8] = [0xFF, 0xFE, 0, 6] + Array("copy".utf8)
      try library.add("a.jpg", bytes: bytes)
      try library.add("b.jpg", bytes: bytes.prefix(2) + comment + bytes.dropFirst(2))
      try library.add("c.jpg", bytes: bytes)
      let relations = try await relations(of: library)
      #expect(
        relations.mapValues { $0?.kind } == [
          "b.jpg": nil, "a.jpg": .identicalPixels, "c.jpg": .identicalBytes,
        ])
      #expect(relations["a.jpg"]??.isConfirmed == true)
    }
  }

  @Test func aSinglePixelThatTheAnalysisDoesNotSeeIsSeen() async throws {
    try await TestLibrary.with { library in
      var samples = pixels.samples
      samples[4 * 640 * 300 + 1200] ^= 1
      try library.add("a.png", pixels: pixels)
      try library.add("b.png", pixels: PixelBuffer(size: pixels.size, samples: samples))
      let kinds = try await relations(of: library).values.compactMap { $0?.kind }
      #expect(kinds == [.sameView])
    }
  }
}
