/// What the thread of a ``FolderWatcher`` does: waits for events and for the time of the next look.
struct WatchLoop {
  private let watcher: FolderWatcher
  private let inbox: FolderChanges.Inbox
  private let stop: StopSignal
  private let clock = ContinuousClock()
  private var debouncer = Debouncer<ContinuousClock.Instant>()

  #if os(Linux)
    private var tree: WatchedTree?
  #endif
  /// Roots that are looked at, since nobody tells what happens in them.
  private var polled: Set<PathBytes> = []
  private var comparison: StampComparison?
  /// Roots that were there, or are to come, such as a drive that is not plugged in.
  private var absent: Set<PathBytes> = []
  private var nextLook: ContinuousClock.Instant
  private var notes: [String] = []

  init(_ watcher: FolderWatcher, inbox: FolderChanges.Inbox, stop: StopSignal) {
    self.watcher = watcher
    self.inbox = inbox
    self.stop = stop
    nextLook = clock.now
  }

  mutating func run() {
    start()
    while !stop.isRaised {
      let deadlines = [debouncer.deadline, polled.isEmpty && absent.isEmpty ? nil : nextLook]
      #if os(Linux)
        let hasEvents = stop.wait(until: deadlines.compactMap(\.self).min(), orFor: tree?.queue.descriptor)
        if hasEvents { handleEvents() }
      #else
        _ = stop.wait(until: deadlines.compactMap(\.self).min(), orFor: nil)
      #endif
      if clock.now >= nextLook { look() }
      inbox.put(debouncer.take(at: clock.now), notes: takeNotes())
    }
  }

  /// Watches everything anew, and has everything looked through.
  private mutating func start() {
    let roots = Set(watcher.roots.map { PathBytes($0) })
    polled = watcher.pollsAlways ? roots : []
    #if os(Linux)
      if !watcher.pollsAlways { startTree(roots) }
    #else
      polled = roots
    #endif
    startComparison()
    inbox.put(roots, notes: takeNotes())
  }

  private mutating func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }

  private func findings() -> PictureFinder.Findings {
    PictureFinder(options: watcher.options).pictures(in: polled.sorted().compactMap(\.text)) { stop.isRaised }
  }

  private mutating func startComparison() {
    comparison = polled.isEmpty ? nil : StampComparison(findings())
    nextLook = clock.now.advanced(by: watcher.pollInterval)
  }

  private mutating func look() {
    let start = clock.now
    if var comparison {
      for folder in comparison.touched(by: findings()) { debouncer.note(folder, at: clock.now) }
      self.comparison = comparison
    }
    #if os(Linux)
      lookForAbsentRoots()
    #endif
    let end = clock.now
    nextLook = end.advanced(by: max(watcher.pollInterval, (end - start) * 10))
  }
}

#if os(Linux)
  internal import Foundation

  extension WatchLoop {
    private mutating func startTree(_ roots: Set<PathBytes>) {
      absent = []
      tree = nil
      do {
        tree = try WatchedTree(options: watcher.options)
      } catch {
        polled = roots
        notes.append(
          "the system tells of no changes (\(error.reason)); \(lookingInstead). Where too many programs watch"
            + " folders, raise fs.inotify.max_user_instances with sysctl")
        return
      }
      for root in roots.sorted() { _ = watch(root) }
    }

    /// Watches a root, or finds another way; says whether it is watched.
    private mutating func watch(_ root: PathBytes) -> Bool {
      absent.remove(root)
      var status = stat()
      if root.withCString({ stat($0, &status) }) == 0, OpenFolder.kind(status) != .folder {
        polled.insert(root)
        return false
      }
      do {
        try tree?.add(root: root)
        return true
      } catch {
        evade(error, root)
        return false
      }
    }

    private mutating func lookForAbsentRoots() {
      let looked = polled
      for root in absent.sorted() where watch(root) || polled.contains(root) {
        debouncer.note(root, at: clock.now)
      }
      if polled != looked { compareAnew(looked) }
    }

    /// Begins a new comparison, and has all looked through that the old one was still in doubt about.
    private mutating func compareAnew(_ looked: Set<PathBytes>) {
      for root in looked { debouncer.note(root, at: clock.now) }
      startComparison()
    }

    private mutating func evade(_ obstacle: WatchedTree.Obstacle, _ root: PathBytes) {
      tree?.drop(root)
      switch obstacle {
      case .absent:
        absent.insert(root)
        return
      case .noEvents(let type):
        notes.append("\(root.printable): the file system (\(type)) tells of no changes; \(lookingInstead)")
      case .watchLimit:
        notes.append(
          "\(root.printable): more folders than the system watches for a user; \(lookingInstead). To"
            + " raise the limit: sudo sysctl fs.inotify.max_user_watches=1048576")
      }
      polled.insert(root)
    }

    private var lookingInstead: String {
      "looking every \(watcher.pollInterval.components.seconds) seconds instead"
    }

    private mutating func handleEvents() {
      let looked = polled
      for event in tree?.queue.events() ?? [] {
        switch tree?.meaning(of: event) ?? .nothing {
        case .nothing: break
        case .touched(let folder): debouncer.note(folder, at: clock.now)
        case .lostRoot(let root):
          absent.insert(root)
          debouncer.note(root, at: clock.now)
        case .obstacle(let obstacle, let root):
          evade(obstacle, root)
          debouncer.note(root, at: clock.now)
        case .overflow:
          start()
          return
        }
      }
      if polled != looked { compareAnew(looked) }
    }
  }
#endif
