#if os(Linux)
  internal import Foundation

  /// Folders with all that is inside, watched by the kernel.
  ///
  /// There is one watch for each folder, and more as folders appear.
  struct WatchedTree {
    /// Why folders cannot be watched.
    enum Obstacle: Error {
      case absent
      case watchLimit
      case noEvents(fileSystem: String)
    }

    /// What an event means for those who want to know.
    enum Meaning {
      case nothing
      case touched(PathBytes)
      case lostRoot(PathBytes)
      /// More has happened than the kernel could tell.
      case overflow
      case obstacle(Obstacle, root: PathBytes)
    }

    private struct Folder {
      let root: PathBytes
      let path: PathBytes
      var names: [[Unicode.Scalar]] = []
      var isLink = false
    }

    let queue: InotifyQueue
    private let options: FindingOptions
    private let mounts = MountTable.current
    private var folders: [Int32: Folder] = [:]

    init(options: FindingOptions) throws(SystemError) {
      self.options = options
      queue = try InotifyQueue()
    }

    /// Watches a root with all folders inside.
    mutating func add(root: PathBytes) throws(Obstacle) {
      try add(Folder(root: root, path: root, isLink: true))
    }

    /// Stops watching a folder and all inside it.
    mutating func drop(_ path: PathBytes) {
      for (watch, folder) in folders where folder.path == path || folder.path.isInside(path) {
        queue.remove(watch)
        folders[watch] = nil
      }
    }

    /// A folder is watched before it is listed: one that appears in between is met twice, and none is missed.
    private mutating func add(_ top: Folder) throws(Obstacle) {
      var pending = [top]
      while let folder = pending.popLast() {
        let isRoot = folder.path == folder.root
        let watch: Int32
        do {
          watch = try queue.add(folder.path, followsLink: folder.isLink)
        } catch {
          if [ENOSPC, ENOMEM].contains(error.number) { throw .watchLimit }
          if isRoot { throw .absent }
          // It has gone again, or may not be read, which whoever looks through it reports.
          continue
        }
        // Links lead to one folder on several ways, and in circles.
        if options.followsSymlinks, let other = folders[watch], other.path != folder.path { continue }
        folders[watch] = folder
        pending += try subfolders(of: folder)
      }
    }

    private func subfolders(of folder: Folder) throws(Obstacle) -> [Folder] {
      var found: [Folder] = []
      do {
        let open = try OpenFolder(folder.path, followsLink: folder.isLink)
        let device = try open.identity().device
        if let type = mounts.typeWithoutEvents(device: device) { throw Obstacle.noEvents(fileSystem: type) }
        while let (name, kind) = try open.next() {
          guard let isLink = isSubfolder(name, kind, in: open),
            let child = child(name, of: folder, isLink: isLink)
          else { continue }
          found.append(child)
        }
      } catch let obstacle as Obstacle {
        throw obstacle
      } catch {
        // What cannot be listed is reported by whoever looks through it.
      }
      return found
    }

    /// Whether a folder to be watched is a link; nil for what is no folder.
    private func isSubfolder(
      _ name: [UInt8], _ kind: OpenFolder.Kind, in open: borrowing OpenFolder
    ) -> Bool? {
      switch kind {
      case .folder: return false
      case .file, .special: return nil
      case .link, .unknown:
        let isLink =
          (try? open.status(of: name, followsLink: false)).map { OpenFolder.kind($0) == .link } ?? false
        guard !isLink || options.followsSymlinks, let status = try? open.status(of: name, followsLink: true)
        else { return nil }
        return OpenFolder.kind(status) == .folder ? isLink : nil
      }
    }

    private func child(_ name: [UInt8], of folder: Folder, isLink: Bool) -> Folder? {
      guard !options.hides(name), !options.excludes(name, in: folder.names, isFolder: true) else {
        return nil
      }
      return Folder(
        root: folder.root, path: folder.path.appending(name), names: options.names(folder.names, name),
        isLink: isLink)
    }

    /// Finds out what an event means, and watches folders that have appeared.
    mutating func meaning(of event: InotifyQueue.Event) -> Meaning {
      if event.has(IN_Q_OVERFLOW) { return .overflow }
      guard let folder = folders[event.watch] else { return .nothing }
      if event.name.isEmpty {
        if event.has(IN_IGNORED) { folders[event.watch] = nil }
        guard folder.path == folder.root, event.has(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT) else {
          return .nothing
        }
        drop(folder.root)
        return .lostRoot(folder.root)
      }
      return event.isFolder ? meaningForFolder(event, in: folder) : meaningForFile(event, in: folder)
    }

    private mutating func meaningForFolder(_ event: InotifyQueue.Event, in folder: Folder) -> Meaning {
      guard let child = child(event.name, of: folder, isLink: false) else { return .nothing }
      if event.has(IN_DELETE, IN_MOVED_FROM) {
        drop(child.path)
        return .touched(folder.path)
      }
      do {
        try add(child)
        return .touched(child.path)
      } catch {
        return .obstacle(error, root: folder.root)
      }
    }

    private mutating func meaningForFile(_ event: InotifyQueue.Event, in folder: Folder) -> Meaning {
      guard !options.hides(event.name) else { return .nothing }
      var status = stat()
      let path = folder.path.appending(event.name)
      if event.has(IN_CREATE, IN_MOVED_TO), options.followsSymlinks,
        path.withCString({ lstat($0, &status) }) == 0, OpenFolder.kind(status) == .link,
        path.withCString({ stat($0, &status) }) == 0, OpenFolder.kind(status) == .folder
      {
        guard let child = child(event.name, of: folder, isLink: true) else { return .nothing }
        do { try add(child) } catch { return .obstacle(error, root: folder.root) }
        return .touched(folder.path)
      }
      guard PictureFinder.hasPictureEnding(event.name),
        !options.excludes(event.name, in: folder.names, isFolder: false)
      else { return .nothing }
      if event.mask == UInt32(IN_CREATE) {
        // A new file will be closed after writing; only a second name of an old one, or a link, is
        // complete at once.
        guard path.withCString({ lstat($0, &status) }) == 0,
          status.st_nlink > 1 || OpenFolder.kind(status) == .link
        else { return .nothing }
      }
      return .touched(folder.path)
    }
  }
#endif
