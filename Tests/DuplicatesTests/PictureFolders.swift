import Foundation

/// Where photographs for tests lie.
enum PictureFolders {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL
  private static let sampleFolder = root.appendingPathComponent("data/samples")
  private static let flickrFolder = root.appendingPathComponent("../shared/data/flickr8k-dev/images")
  private static let clothingFolder = root.appendingPathComponent("../shared/data/clothing-dev")

  static var samplesAreThere: Bool { FileManager.default.fileExists(atPath: sampleFolder.path) }

  static var photographsAreThere: Bool {
    [flickrFolder, clothingFolder].allSatisfy { FileManager.default.fileExists(atPath: $0.path) }
  }

  static func samples() throws -> [String] { try pictures(sampleFolder) }
  static func flickr() throws -> [String] { try pictures(flickrFolder) }
  static func clothing() throws -> [String] { try pictures(clothingFolder) }

  private static func pictures(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".jpg") || $0.hasSuffix(".png") }.sorted()
      .map { folder.appendingPathComponent($0).path }
  }
}
