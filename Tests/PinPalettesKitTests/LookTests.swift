import ColorScience
import Foundation
import Imaging
import Palettes
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct LookTests {
  static let red = RGBColor(red: 200, green: 30, blue: 30)
  static let blue = RGBColor(red: 30, green: 30, blue: 200)

  private func palettes(
    of sources: [PictureSource], workers: Int = 2, _ change: (inout PaletteRequest) -> Void = { _ in }
  ) async -> [Outcome<PaletteReport>] {
    var request = PaletteRequest()
    change(&request)
    var configuration = StudioConfiguration()
    configuration.workers = workers
    var outcomes: [Outcome<PaletteReport>] = []
    for await outcome in Studio(configuration: configuration).palettes(of: sources, request: request) {
      outcomes.append(outcome)
    }
    return outcomes
  }

  private func palette(
    of source: PictureSource, _ change: (inout PaletteRequest) -> Void = { _ in }
  ) async throws -> PaletteReport {
    let outcome = try #require(await palettes(of: [source], change).first)
    guard case .done(let report) = outcome else {
      throw Failure(subject: source.name, reason: "\(outcome)")
    }
    return report
  }

  private func halves(in library: TestLibrary) throws -> PictureSource {
    let size = PixelSize(width: 60, height: 40)
    return .file(
      try library.add("halves.png", pixels: SyntheticPicture.halves(Self.red, Self.blue, size: size)))
  }

  @Test func aCropSeesItsPartOnly() async throws {
    try await TestLibrary.with { library in
      let source = try halves(in: library)
      let left = try await palette(of: source) { $0.crop = .pixels(x: 0, y: 0, width: 30, height: 40) }
      #expect(left.palette.swatches.map(\.color) == [Self.red])
      #expect(left.size == PixelSize(width: 60, height: 40))
      let right = try await palette(of: source) {
        $0.crop = PictureRegion(x: 0.5, y: 0, width: 0.5, height: 1).map(PictureCrop.fractions)
      }
      #expect(right.palette.swatches.map(\.color) == [Self.blue])
    }
  }

  @Test func anExcludedHalfLeavesTheOther() async throws {
    try await TestLibrary.with { library in
      let report = try await palette(of: try halves(in: library)) {
        $0.exclusions = [ColorExclusion(color: Self.red)]
      }
      #expect(report.palette.swatches.map(\.color) == [Self.blue])
    }
  }

  @Test func positionsLieWhereTheColorIs() async throws {
    try await TestLibrary.with { library in
      let report = try await palette(of: try halves(in: library)) { $0.order = .lightness }
      for details in report.details {
        let x = try #require(details.position?.x)
        #expect((details.swatch.color == Self.red) == (x < 0.5))
      }
    }
  }

  @Test func positionsOfACropAreThoseInTheWholePicture() async throws {
    try await TestLibrary.with { library in
      let report = try await palette(of: try halves(in: library)) {
        $0.crop = .pixels(x: 40, y: 20, width: 20, height: 20)
      }
      let position = try #require(report.details.first?.position)
      #expect((2.0 / 3...1).contains(position.x) && (0.5...1).contains(position.y))
    }
  }

  @Test func bytesAreAsGoodAsAFile() async throws {
    try await TestLibrary.with { library in
      let source = try halves(in: library)
      let bytes = try PictureFile(path: source.name, subject: source.name).bytes
      let report = try await palette(of: .bytes(bytes, name: "upload"))
      #expect(report.path == "upload")
      #expect(report.palette == (try await palette(of: source)).palette)
    }
  }

  @Test func anyNumberOfWorkersGivesTheSameInTheSameOrder() async throws {
    try await TestLibrary.with { library in
      // Sizes differ, so that later pictures are done first.
      let sources = try (0..<12).map { number in
        PictureSource.file(
          try library.add(
            "\(number).png", seed: UInt64(number),
            size: PixelSize(width: number.isMultiple(of: 3) ? 400 : 20, height: 40)))
      }
      let one = await palettes(of: sources, workers: 1)
      let many = await palettes(of: sources, workers: 7)
      #expect(one.count == 12)
      #expect(one == many)
    }
  }

  @Test func vibesCarryAPaletteOnRequestOnly() async throws {
    try await TestLibrary.with { library in
      let source = try halves(in: library)
      for isWanted in [true, false] {
        for await outcome in Studio().vibes(of: [source], withPalettes: isWanted) {
          guard case .done(let report) = outcome else { continue }
          #expect((report.palette != nil) == isWanted)
        }
      }
    }
  }
}

struct OutputFileTests {
  @Test func replacesAFileAndMakesItsFolder() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.path + "/a/b/c.txt"
      try OutputFile.write([1, 2, 3], to: path)
      try OutputFile.write([4], to: path)
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(bytes == [4])
    }
  }

  @Test func writesThroughALink() async throws {
    try await withTemporaryFolder { folder in
      let (file, link) = (folder.path + "/file", folder.path + "/link")
      try Data([1, 2]).write(to: URL(fileURLWithPath: file))
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
      try OutputFile.write([3], to: link)
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
      #expect(bytes == [3])
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    }
  }

  @Test func sparesThePicturesByWhateverPath() async throws {
    try await withTemporaryFolder { folder in
      let (file, link) = (folder.path + "/file", folder.path + "/link")
      try Data([1, 2]).write(to: URL(fileURLWithPath: file))
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
      #expect { try OutputFile.check([folder.path + "/new", link], spare: [file]) } throws: {
        ($0 as? ImagingError)?.subject == link
      }
      try OutputFile.check([folder.path + "/new"], spare: [file, folder.path + "/missing"])
    }
  }

  @Test func leavesADeviceWhereItIs() throws {
    try OutputFile.write([1], to: "/dev/null")
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func namesTheFileThatCannotBeWritten() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.path + "/file/inside"
      try Data().write(to: folder.appendingPathComponent("file"))
      #expect { try OutputFile.write([1], to: path) } throws: { ($0 as? ImagingError)?.subject == path }
    }
  }
}
