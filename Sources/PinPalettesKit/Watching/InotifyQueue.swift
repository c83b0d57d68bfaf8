#if os(Linux)
  internal import Foundation

  /// Linux' queue of what happens in folders that are watched one by one.
  ///
  /// Source: inotify(7).
  final class InotifyQueue {
    /// Something that has happened.
    struct Event {
      /// Which watch tells it, -1 where the queue overflowed.
      let watch: Int32
      let mask: UInt32
      /// The entry of the folder concerned; empty for the folder itself.
      let name: [UInt8]

      func has(_ flags: Int32...) -> Bool { flags.contains { mask & UInt32(bitPattern: $0) != 0 } }
      var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }
    }

    /// What is asked for.
    ///
    /// Files count when they are closed after writing and not with every write, so that none is read
    /// half-way.
    private static let mask =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
      | UInt32(IN_MOVED_TO) | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
      | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)

    let descriptor: Int32

    init() throws(SystemError) {
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard descriptor >= 0 else { throw SystemError() }
    }

    deinit { close(descriptor) }

    /// Watches a folder; one that is watched already keeps its number.
    func add(_ path: PathBytes, followsLink: Bool) throws(SystemError) -> Int32 {
      let mask = Self.mask | (followsLink ? 0 : UInt32(IN_DONT_FOLLOW))
      let watch = path.withCString { inotify_add_watch(descriptor, $0, mask) }
      guard watch >= 0 else { throw SystemError() }
      return watch
    }

    func remove(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

    /// The events that have come; none when there are none, without waiting.
    func events() -> [Event] {
      var events: [Event] = []
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return events }
        Self.parse(bytes[..<count], into: &events)
      }
    }

    private static func parse(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
      let header = MemoryLayout<inotify_event>.size
      bytes.withUnsafeBytes { bytes in
        var at = 0
        while at + header <= bytes.count {
          let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
          let end = min(at + header + Int(event.len), bytes.count)
          // The name is filled up with zeros.
          let name = bytes[(at + header)..<end].prefix { $0 != 0 }
          events.append(Event(watch: event.wd, mask: event.mask, name: Array(name)))
          at = end
        }
      }
    }
  }
#endif
