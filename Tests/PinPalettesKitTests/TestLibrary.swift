import Foundation
import Imaging
import PinPalettesTesting
import Testing
import VipsImaging

@testable import PinPalettesKit

/// A folder of pictures with a catalog beside it, in a temporary place of its own.
struct TestLibrary {
  let folder: URL

  /// Runs `body` with an empty library.
  static func with(_ body: (TestLibrary) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let library = TestLibrary(folder: folder)
      try FileManager.default.createDirectory(at: library.pictures, withIntermediateDirectories: false)
      try await body(library)
    }
  }

  var pictures: URL { folder.appendingPathComponent("pictures") }
  var catalog: String { folder.appendingPathComponent("catalog.sqlite").path }

  /// A studio of its own, as a new process would have.
  func studio(_ change: (inout StudioConfiguration) -> Void = { _ in }) -> Studio {
    var configuration = StudioConfiguration()
    configuration.installation = Checkout.installation
    configuration.catalogPath = catalog
    change(&configuration)
    return Studio(configuration: configuration)
  }

  func path(_ name: String) -> String { pictures.appendingPathComponent(name).path }

  /// Writes a small picture that no other seed gives.
  @discardableResult
  func add(_ name: String, seed: UInt64, size: PixelSize = PixelSize(width: 48, height: 32)) throws -> String
  {
    try add(name, pixels: SyntheticPicture.photograph(seed: seed, size: size))
  }

  @discardableResult
  func add(_ name: String, pixels: PixelBuffer) throws -> String {
    let bytes = try VipsEncoder().encode(pixels, as: .png, subject: name)
    return try add(name, bytes: bytes)
  }

  @discardableResult
  func add(_ name: String, bytes: [UInt8]) throws -> String {
    let file = pictures.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }
}

/// The source tree that the tests were built from.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL.path

  static let installation = Installation(
    models: root + "/Models", fonts: root + "/Fonts", openVINOFolders: [root + "/.deps/openvino/libs"])

  /// Copies the default model to `folder`.
  static func copyModel(to folder: String) throws {
    try FileManager.default.copyItem(atPath: root + "/Models/pinclip", toPath: folder)
  }
}
