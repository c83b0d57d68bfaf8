import Foundation

/// The folder that keeps compiled models, one folder inside for each that differs in any way.
///
/// OpenVINO recognizes its entries by path and date of the network. Here the network's digest, the precision, the
/// device and the release are in the name of the folder, so that no other network ever meets a stale entry.
struct CompiledModelCache {
  let folder: String
  /// The most bytes that all entries together may take.
  var byteLimit = 2_000_000_000

  /// Entries of one folder beyond these are of other paths or dates of the same network.
  private static let entriesPerFolder = 2

  /// The folder for one compiled model.
  ///
  /// - Parameters:
  ///   - digests: Those of the network's files.
  ///   - traits: Whatever else makes a difference: precision, device, release.
  /// - Returns: Its path; it need not be there yet.
  func entryFolder(digests: [String], traits: [String]) -> String {
    let all = (digests + traits).joined(separator: "\n")
    let name = digests.first?.prefix(16) ?? ""
    return "\(folder)/\(name)-\(String(Self.hash(all), radix: 16))"
  }

  /// Notes that an entry folder was used; removes those used least recently when they are too many.
  ///
  /// - Parameters:
  ///   - entryFolder: The folder.
  ///   - isNew: Whether something was compiled into it: only then can there be too much.
  func used(_ entryFolder: String, isNew: Bool) {
    let files = FileManager.default
    // A cache that cannot be written or tidied is as good as none: nothing here is worth an error.
    try? files.setAttributes([.modificationDate: Date()], ofItemAtPath: entryFolder)
    guard isNew else { return }
    for old in Self.items(in: entryFolder).dropFirst(Self.entriesPerFolder) {
      try? files.removeItem(at: old.url)
    }
    var bytes = 0
    for item in Self.items(in: folder) {
      bytes += item.byteCount
      if bytes > byteLimit, item.url.lastPathComponent != URL(fileURLWithPath: entryFolder).lastPathComponent
      {
        try? files.removeItem(at: item.url)
      }
    }
  }

  private struct Item {
    let url: URL
    let modified: Date
    let byteCount: Int
  }

  /// What is in a folder, the newest first; a folder's size is that of the files in it.
  private static func items(in folder: String) -> [Item] {
    let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey, .isDirectoryKey]
    let urls = contents(of: URL(fileURLWithPath: folder), keys)
    return urls.map { url in
      let values = try? url.resourceValues(forKeys: Set(keys))
      let inside = values?.isDirectory == true ? contents(of: url, keys) : [url]
      return Item(
        url: url, modified: values?.contentModificationDate ?? .distantPast,
        byteCount: inside.reduce(0) { $0 + ((try? $1.resourceValues(forKeys: Set(keys)))?.fileSize ?? 0) })
    }.sorted { ($1.modified, $0.url.path) < ($0.modified, $1.url.path) }
  }

  private static func contents(of folder: URL, _ keys: [URLResourceKey]) -> [URL] {
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: keys)) ?? []
  }

  /// How many entries a folder has.
  static func count(in folder: String) -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.count ?? 0
  }

  /// FNV-1a, 64 bits: <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
