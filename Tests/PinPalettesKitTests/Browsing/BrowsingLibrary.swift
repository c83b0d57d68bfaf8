import Foundation
import PinPalettesTesting

@testable import PinPalettesKit

extension TestLibrary {
  /// A studio that shows the library and keeps its thumbnails in the library's own temporary folder.
  func browsingStudio(_ change: (inout BrowsingConfiguration) -> Void = { _ in }) -> Studio {
    studio {
      $0.browsing.thumbnailFolder = thumbnails.path
      // However busy the machine is, tests want the library as it is.
      $0.browsing.patience = .seconds(3600)
      change(&$0.browsing)
    }
  }

  var thumbnails: URL { folder.appendingPathComponent("thumbnails") }

  /// Indexes the pictures and gives a studio that shows them.
  func indexed(_ change: (inout BrowsingConfiguration) -> Void = { _ in }) async throws -> Studio {
    let studio = browsingStudio(change)
    _ = try await studio.index([pictures.path])
    return studio
  }

  /// The id of a picture, by its file as it is now.
  func id(_ name: String) throws -> PictureID {
    PictureID(try PictureFile(path: path(name), subject: name).contentHash)
  }

  func setModified(_ seconds: Double, of name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path(name))
  }
}
