internal import Foundation
internal import PinPalettesKit

/// The files of the pages, all of them read once: what is asked for is looked up by name, and no path of a request
/// ever reaches the file system.
struct AssetLibrary: Sendable {
  /// Far more than the pages have; a folder given by mistake must not fill the memory.
  static let mostBytes = 32 << 20

  private let files: [String: Asset]

  /// The library of these files, by their names with `/` between folders.
  init(files: [String: Asset]) { self.files = files }

  /// How many files there are.
  var count: Int { files.count }

  /// The file of a name such as `app/main.js`, spelled exactly so.
  subscript(name: String) -> Asset? { files[name] }

  /// Reads the pages; blocking.
  ///
  /// - Parameters:
  ///   - web: The folder of the pages, with an `index.html`.
  ///   - fonts: The folder whose fonts are `fonts/…`; one that is missing is passed over.
  /// - Throws: `Failure` where there are no pages, or more than can be meant.
  init(web: String, fonts: String) throws {
    var files: [String: Asset] = [:]
    var total = 0
    try Self.read(web, as: "", into: &files, total: &total)
    guard files["index.html"] != nil else {
      throw Failure(subject: web, reason: "there is no index.html in this folder of the studio's pages")
    }
    if FileManager.default.fileExists(atPath: fonts) {
      try Self.read(fonts, as: "fonts/", into: &files, total: &total)
    }
    self.files = files
  }

  private static func read(
    _ folder: String, as prefix: String, into files: inout [String: Asset], total: inout Int
  ) throws {
    // The folder itself may be a link; what lies in it may not.
    let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    let names: [String]
    do { names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() } catch {
      throw Failure(subject: folder, reason: "the studio's pages cannot be read")
    }
    for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let path = folder + "/" + name
      // Links are not followed: what is served is what lies in the folder.
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        attributes[.type] as? FileAttributeType == .typeRegular
      else { continue }
      total += (attributes[.size] as? Int) ?? 0
      guard total <= mostBytes else {
        throw Failure(subject: folder, reason: "the studio's pages have more than \(mostBytes >> 20) MB")
      }
      guard let data = FileManager.default.contents(atPath: path),
        let asset = Asset(name: name, bytes: [UInt8](data))
      else { continue }
      files[prefix + name] = asset
    }
  }
}
