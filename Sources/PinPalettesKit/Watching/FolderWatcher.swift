internal import Foundation

/// Tells which folders to look through again because files in them are new, changed, moved or gone.
///
/// On Linux the kernel says so (inotify). Elsewhere, on file systems whose changes the kernel does not
/// hear of (NFS, SMB, FUSE), and where the limit of watches is reached, the folders are looked through
/// every few seconds.
///
/// A file counts once it has been closed after writing, or has been the same in two looks. One that
/// is still being written by a program that opens it again and again cannot be told for certain: its
/// ``FileStamp`` is less than a second old, and differs when it is asked for a second later.
struct FolderWatcher: Sendable {
  /// Absolute paths: folders, or single files.
  let roots: [String]
  var options = FindingOptions()
  /// How long to wait between two looks, where there is need to look.
  ///
  /// Folders that take longer than a tenth of that are looked through less often.
  var pollInterval = Duration.seconds(3)
  /// Whether to look even where the kernel would tell.
  var pollsAlways = false

  /// Starts watching, on a thread of its own.
  ///
  /// - Returns: The changes. The first names all roots, and comes when they are watched: what
  ///   happens after that is told, so indexing them then misses nothing.
  /// - Throws: `Failure` where the process has too many open files.
  func changes() throws(Failure) -> FolderChanges {
    let stop: StopSignal
    do {
      stop = try StopSignal()
    } catch {
      throw Failure(subject: "watching folders", reason: error.reason)
    }
    let (changes, inbox) = FolderChanges.make { stop.raise() }
    let thread = Thread { [self] in
      var loop = WatchLoop(self, inbox: inbox, stop: stop)
      loop.run()
      inbox.finish()
    }
    thread.name = "pinpalettes.watch"
    thread.start()
    return changes
  }
}
