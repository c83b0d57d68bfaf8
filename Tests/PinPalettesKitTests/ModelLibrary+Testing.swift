import Foundation
import PinPalettesTesting

@testable import PinPalettesKit

extension ModelLibrary {
  /// Runs `body` with a library that has no models beside the program's own.
  static func withEmpty(_ body: (ModelLibrary) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try await body(
        ModelLibrary(
          installation: Checkout.installation, userFolder: folder.appendingPathComponent("models").path))
    }
  }

  /// A folder as people have it, made by `Scripts/fixtures/layouts.py`.
  static func fixture(_ name: String) -> String {
    Checkout.root + "/Tests/ModelPackagesTests/Fixtures/" + name
  }

  /// The names of the files and folders in a folder, in order.
  static func entries(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
