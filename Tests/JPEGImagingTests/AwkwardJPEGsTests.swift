import Foundation
import Imaging
import JPEGImaging
import Testing

/// JPEG files from a corpus of awkward ones, kept beside the checkout.
struct AwkwardJPEGsTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/data/nasty").standardizedFileURL

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: folder.path), "needs ../shared/data/nasty"),
    arguments: [nil, 60, 360])
  func eachGivesPixelsOrOneClearError(minimum: Int?) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
      .filter {
        ["jpg", "jpeg"].contains(($0 as NSString).pathExtension.lowercased()) || $0.contains("jpeg")
      }
    var decoded = 0
    for name in names {
      let bytes = try [UInt8](Data(contentsOf: Self.folder.appendingPathComponent(name)))
      do {
        _ = try JPEGDecoder(pixelLimit: 300_000_000).decode(bytes, subject: name, minimumShortSide: minimum)
        decoded += 1
      } catch {
        let error = try #require(error as? ImagingError, "\(name): \(error)")
        #expect(error.subject == name)
        #expect(!error.reason.isEmpty && !error.reason.contains("\n"), "\(error)")
      }
    }
    #expect(decoded > 60, "\(decoded) of \(names.count) were read")
  }
}
