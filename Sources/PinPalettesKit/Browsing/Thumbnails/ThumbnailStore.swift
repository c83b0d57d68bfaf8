/// Keeps smaller versions of pictures, in memory and on disk, and has each made once.
///
/// Everything is told by content: a picture that moves keeps its thumbnails, one that changes gets others.
struct ThumbnailStore: Sendable {
  let folder: ThumbnailFolder
  private let memory: BoundedCache<ThumbnailKey, [UInt8]>
  private let flights = SingleFlight<ThumbnailKey, [UInt8]>()
  private let making: TurnQueue
  private let pool: BlockingPool

  /// How long a picture may take; a thread that hangs in a dead disk is then left behind.
  private static let patience = Duration.seconds(60)

  init(configuration: StudioConfiguration, pool: BlockingPool) {
    folder = ThumbnailFolder(configuration: configuration, pool: pool)
    memory = BoundedCache(limit: configuration.browsing.thumbnailMemoryBytes)
    making = TurnQueue(capacity: max(1, configuration.workers))
    self.pool = pool
  }

  /// The bytes of a thumbnail that is there already.
  func remembered(_ key: ThumbnailKey) -> [UInt8]? { memory.value(for: key) }

  /// The bytes of a thumbnail: from memory, from disk, or made by `make` from what `open` gives.
  ///
  /// - Parameters:
  ///   - key: Which one.
  ///   - open: Opens the file, when it comes to that.
  ///   - make: Makes the thumbnail; blocking.
  /// - Returns: The WebP.
  /// - Throws: What `open` and `make` throw; ``BrowsingError`` with code `unreadableFile` where that takes too long.
  func bytes(
    _ key: ThumbnailKey, open: @escaping @Sendable () async throws -> LibraryFile,
    make: @escaping @Sendable (LibraryFile) throws -> [UInt8]
  ) async throws -> [UInt8] {
    if let bytes = memory.value(for: key) { return bytes }
    return try await flights.value(for: key) { [self] in
      // Whoever was being served when this was asked for may have finished in between.
      if let bytes = memory.value(for: key) { return bytes }
      if let bytes = try await pool.run({ [folder] in folder.read(key) }) {
        memory.remember(bytes, for: key, cost: bytes.count)
        return bytes
      }
      let bytes = try await making.run(subject: "thumbnail") { [pool] in
        let file = try await open()
        return try await pool.run(within: Self.patience, expired: { Self.expired(file) }) { try make(file) }
      }
      memory.remember(bytes, for: key, cost: bytes.count)
      // Nobody has to wait for the disk.
      pool.start { [folder] in folder.write(bytes, key) }
      return bytes
    }
  }

  private static func expired(_ file: LibraryFile) -> BrowsingError {
    BrowsingError(
      .unreadableFile, subject: file.name, reason: "cannot be read and decoded within \(patience)")
  }
}
