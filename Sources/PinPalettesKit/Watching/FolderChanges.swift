internal import Synchronization

/// Folders to look through again.
struct FolderChange: Sendable, Hashable {
  /// Absolute paths in order of bytes, none inside another: each stands for all that is in it.
  var folders: [String] = []
  /// What the user should know, such as why changes come late; each is said once.
  var notes: [String] = []
}

/// The changes of some folders, as they come.
///
/// Those that come while the last one is worked on are put together to one. The watching ends, and
/// everything that it holds is freed, when the iterating task is cancelled or nobody holds the
/// sequence any more.
struct FolderChanges: AsyncSequence, Sendable {
  fileprivate let signals: AsyncStream<Void>
  fileprivate let inbox: Inbox

  func makeAsyncIterator() -> Iterator { Iterator(signals: signals.makeAsyncIterator(), inbox: inbox) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var signals: AsyncStream<Void>.Iterator
    fileprivate let inbox: Inbox

    mutating func next(isolation: isolated (any Actor)?) async -> FolderChange? {
      while await signals.next(isolation: isolation) != nil {
        if let change = inbox.take() { return change }
      }
      return nil
    }
  }
}

extension FolderChanges {
  /// Where changes wait for whoever iterates.
  final class Inbox: Sendable {
    private let content = Mutex<(folders: Set<PathBytes>, notes: [String])>(([], []))
    private let signal: AsyncStream<Void>.Continuation

    fileprivate init(signal: AsyncStream<Void>.Continuation) { self.signal = signal }

    func put(_ folders: Set<PathBytes>, notes: [String] = []) {
      guard !folders.isEmpty || !notes.isEmpty else { return }
      content.withLock { content in
        content.folders.formUnion(folders)
        content.notes += notes
      }
      signal.yield()
    }

    /// Ends the sequence.
    func finish() { signal.finish() }

    fileprivate func take() -> FolderChange? {
      let (folders, notes) = content.withLock { content in
        defer { content = ([], []) }
        return content
      }
      guard !folders.isEmpty || !notes.isEmpty else { return nil }
      return FolderChange(folders: FolderChange.outermost(of: folders), notes: notes)
    }
  }

  /// A sequence and its inbox; `onEnd` is called once nobody wants more.
  static func make(onEnd: @escaping @Sendable () -> Void) -> (changes: FolderChanges, inbox: Inbox) {
    let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    signal.onTermination = { _ in onEnd() }
    let inbox = Inbox(signal: signal)
    return (FolderChanges(signals: signals, inbox: inbox), inbox)
  }
}

extension FolderChange {
  /// The folders that lie in none of the others, in order.
  ///
  /// One whose name is no text is told as the folder around it.
  static func outermost(of folders: Set<PathBytes>) -> [String] {
    let said = Set(folders.compactMap { folder in folder.selfAndAncestors.first { $0.text != nil } })
    return said.filter { folder in !folder.selfAndAncestors.dropFirst().contains { said.contains($0) } }
      .sorted().compactMap(\.text)
  }
}
