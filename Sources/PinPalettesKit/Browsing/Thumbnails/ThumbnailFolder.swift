internal import Foundation
internal import Synchronization

/// The thumbnails on disk: a cache, which may be deleted at any time, and without which all goes on.
///
/// Files are written aside and renamed, so that a name always stands for a whole thumbnail. Where nothing can be
/// written nothing is, and it is tried again later. All methods block.
final class ThumbnailFolder: Sendable {
  private struct State {
    var homes: [String]?
    /// The folder that could be written; nil until something was to be written.
    var home: String?
    /// Before when it is not tried again, after all places have failed.
    var rest: ContinuousClock.Instant?
    var written = 0
    var isSweeping = false
    var isSwept = false
  }

  private let configuration: StudioConfiguration
  private let limit: Int
  private let pool: BlockingPool
  private let state = Mutex(State())

  /// Raised whenever thumbnails are made otherwise, so that none of before is shown.
  private static let version = "1"
  private static let restAfterFailure = Duration.seconds(300)

  init(configuration: StudioConfiguration, pool: BlockingPool) {
    self.configuration = configuration
    limit = configuration.browsing.thumbnailDiskBytes
    self.pool = pool
  }

  /// Where thumbnails may be kept, the best place first.
  ///
  /// Looked up when first needed: a command that shows no library does not ask the file system for it.
  private var homes: [String] {
    if let homes = state.withLock({ $0.homes }) { return homes }
    let given = configuration.browsing.thumbnailFolder
    let catalog = CatalogLocation.resolve(given: configuration.catalogPath)
    let beside = (catalog as NSString).deletingLastPathComponent + "/thumbnails"
    let usual = [StudioConfiguration.cacheFolder.map { $0 + "/thumbnails" }, beside].compactMap(\.self)
    let homes = (given.map { [PicturePath.absolute($0)] } ?? usual).map { $0 + "/" + Self.version }
    state.withLock { $0.homes = homes }
    return homes
  }

  /// The bytes of a thumbnail; nil where there is none, or only a part of one.
  func read(_ key: ThumbnailKey) -> [UInt8]? {
    for home in homes {
      let path = path(of: key, in: home)
      guard let file = try? PictureFile(path: path, subject: path), Self.isWhole(file.bytes) else { continue }
      return file.bytes
    }
    return nil
  }

  /// Whether there is a thumbnail.
  func has(_ key: ThumbnailKey) -> Bool {
    homes.contains { access(path(of: key, in: $0), R_OK) == 0 }
  }

  /// Keeps a thumbnail, if that is possible.
  func write(_ bytes: [UInt8], _ key: ThumbnailKey) {
    let (known, rest) = state.withLock { ($0.home, $0.rest) }
    if let rest, ContinuousClock.now < rest { return }
    for home in known.map({ [$0] }) ?? homes where write(bytes, key, in: home) {
      let isDue = state.withLock { state in
        state.home = home
        state.rest = nil
        state.written += bytes.count
        guard !state.isSweeping, !state.isSwept || state.written > limit / 16 else { return false }
        state.isSweeping = true
        state.written = 0
        return true
      }
      if isDue { sweep(home) }
      return
    }
    state.withLock {
      $0.home = nil
      $0.rest = .now + Self.restAfterFailure
    }
  }

  private func write(_ bytes: [UInt8], _ key: ThumbnailKey, in home: String) -> Bool {
    let folder = home + "/" + key.file.folder
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: path(of: key, in: home)), options: .atomic)
      return true
    } catch {
      return false
    }
  }

  private func sweep(_ home: String) {
    pool.start { [self] in
      ThumbnailSweep(folder: home, limit: limit).run()
      state.withLock {
        $0.isSweeping = false
        $0.isSwept = true
      }
    }
  }

  private func path(of key: ThumbnailKey, in home: String) -> String {
    home + "/" + key.file.folder + "/" + key.file.name
  }

  /// Whether a WebP has as many bytes as its head says; a power failure may leave less.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard FileFormat(recognizing: bytes) == .webp else { return false }
    let count = (4..<8).reduce(0) { $0 | Int(bytes[$1]) << (8 * ($1 - 4)) }
    // The count leaves out the eight bytes up to itself.
    return bytes.count == count + 8
  }
}
