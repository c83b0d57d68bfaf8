import ColorScience
import Foundation
import Imaging
import PinPalettesKit
import PinPalettesTesting
import Synchronization

/// A folder of pictures made of numbers, with a catalog, boards and thumbnails beside it.
struct APILibrary: Sendable {
  let folder: String

  var pictures: String { folder + "/pictures" }

  /// A studio of its own, as a new process would have.
  func studio() -> Studio {
    var configuration = StudioConfiguration()
    configuration.installation = SourceTree.installation
    configuration.catalogPath = folder + "/catalog.sqlite"
    configuration.boardsFolder = folder + "/boards"
    configuration.browsing.folders = [pictures]
    configuration.browsing.thumbnailFolder = folder + "/thumbnails"
    return Studio(configuration: configuration)
  }

  func add(_ name: String, _ pixels: PixelBuffer) throws {
    try Data(PNGBytes.encode(pixels)).write(to: URL(fileURLWithPath: pictures + "/" + name))
  }

  /// Makes an empty library in a folder of its own.
  static func make() throws -> APILibrary {
    let library = APILibrary(folder: NSTemporaryDirectory() + "pinpalettes-api-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      atPath: library.pictures, withIntermediateDirectories: true)
    return library
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs `body` with an empty library of its own.
  static func with<Output>(_ body: (APILibrary) async throws -> Output) async throws -> Output {
    let library = try make()
    defer { library.remove() }
    return try await body(library)
  }
}

/// The library that all tests share which only read: ten pictures, one of them twice, indexed once.
actor SharedLibrary {
  static let shared = SharedLibrary()

  private var task: Task<APIClient, any Error>?

  /// The pictures' names, alphabetically; `sea copy.png` has the bytes of `sea.png`.
  static let names = [
    "brick.png", "field.png", "night.png", "photo1.png", "photo2.png", "photo3.png", "photo4.png", "sand.png",
    "sea copy.png", "sea.png",
  ]

  /// Its server, which runs until the tests have ended.
  func client() async throws -> APIClient {
    let task = task ?? Task { try await APIClient.serve(try await Self.make()).client }
    self.task = task
    return try await task.value
  }

  private static func make() async throws -> APILibrary {
    let library = try APILibrary.make()
    leftover.withLock { $0 = library.folder }
    atexit { leftover.withLock { folder in try? FileManager.default.removeItem(atPath: folder) } }
    let size = PixelSize(width: 64, height: 48)
    func halves(_ first: UInt32, _ second: UInt32) -> PixelBuffer {
      SyntheticPicture.halves(RGBColor(first), RGBColor(second), size: size)
    }
    try library.add("brick.png", halves(0xB03020, 0xC8503A))
    try library.add("field.png", halves(0x2E8B30, 0x9ACD32))
    try library.add("night.png", halves(0x05060C, 0x14182A))
    try library.add("sand.png", halves(0xE8D8A8, 0xF4ECD0))
    try library.add("sea.png", halves(0x1E4FA0, 0x3C7FD0))
    try library.add("sea copy.png", halves(0x1E4FA0, 0x3C7FD0))
    for seed in 1...4 as ClosedRange<UInt64> {
      try library.add("photo\(seed).png", SyntheticPicture.photograph(seed: seed, size: size))
    }
    let report = try await library.studio().index([library.pictures])
    guard report.failures.isEmpty else { throw report.failures[0] }
    return library
  }
}

/// What is to be removed when the tests have ended.
private let leftover = Mutex("")

extension RGBColor {
  fileprivate init(_ value: UInt32) {
    self.init(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }
}

/// The source tree that the tests were built from.
enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL.path

  static let installation = Installation(
    models: root + "/Models", fonts: root + "/Fonts", openVINOFolders: [root + "/.deps/openvino/libs"])
}
