import ColorScience
import Foundation
import Imaging
import Palettes
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct UploadTests {
  private func bytes(_ library: TestLibrary, _ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: library.path(name))))
  }

  private func code(_ body: () async throws -> Void) async -> ImagingError.Code? {
    do {
      try await body()
      return nil
    } catch {
      return (error as? ImagingError)?.code
    }
  }

  @Test func bytesAreAnalyzedAsFilesAre() async throws {
    try await TestLibrary.with { library in
      let path = try library.add("a.png", seed: 5, size: PixelSize(width: 90, height: 60))
      let studio = library.browsingStudio()
      let bytes = try bytes(library, "a.png")
      let palette = try await studio.palette(of: bytes, name: "upload")
      #expect(palette.path == "upload")
      for await outcome in studio.palettes(of: [path]) {
        guard case .done(let report) = outcome else { continue }
        #expect(report.details == palette.details)
      }
      let vibe = try await studio.vibe(of: bytes, name: "upload")
      for await outcome in studio.vibes(of: [path]) {
        guard case .done(let report) = outcome else { continue }
        #expect(report.vibe == vibe.vibe)
      }
      #expect(vibe.palette != nil)
      let embedding = try await studio.embedding(of: bytes, name: "upload")
      for await outcome in try await studio.embeddings(of: [path]) {
        guard case .done(let report) = outcome else { continue }
        #expect(report.embedding == embedding.embedding)
      }
    }
  }

  @Test func whatIsNoPictureIsToldFromADamagedOne() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 5)
      let studio = library.browsingStudio()
      let damaged = Array(try bytes(library, "a.png").dropLast(30))
      #expect(
        await code { _ = try await studio.vibe(of: Array("hello".utf8), name: "x") } == .unsupportedFormat)
      #expect(await code { _ = try await studio.vibe(of: [], name: "x") } == .empty)
      #expect(await code { _ = try await studio.vibe(of: damaged, name: "x") } == .corruptData)
      let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
      #expect(await code { _ = try await studio.uploadedPicture(svg, name: "x") } == .unsupportedFormat)
    }
  }

  @Test func anUploadKnowsWhatASearchNeeds() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 5, size: PixelSize(width: 600, height: 300))
      let studio = try await library.indexed()
      let upload = try await studio.uploadedPicture(try bytes(library, "a.png"), name: "mine.png")
      let id = try library.id("a.png")
      #expect(upload.id == id && upload.name == "mine.png")
      #expect(upload.size == PixelSize(width: 600, height: 300))
      let picture = try #require(try await studio.libraryPage().pictures.first)
      #expect(upload.palette == picture.palette)
      #expect(FileFormat(recognizing: upload.thumbnail) == .webp)
    }
  }

  @Test func thePaletteOfAPictureOfTheLibraryIsMeasuredAnew() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 5)
      let studio = try await library.indexed()
      var request = PaletteRequest()
      request.colorCount = .fixed(3)
      let file = try await studio.file(of: try library.id("a.png"))
      let report = try await studio.palette(of: file, request: request)
      #expect(report.details.count == 3)
      #expect(report.path == "a.png")
    }
  }
}
