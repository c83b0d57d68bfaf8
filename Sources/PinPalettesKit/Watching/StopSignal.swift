internal import Foundation
internal import Synchronization

/// A request to stop that also wakes a thread which waits for descriptors with `poll`.
final class StopSignal: Sendable {
  /// Reads as closed once the signal has been raised.
  let descriptor: Int32
  private let otherEnd: Mutex<Int32?>

  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemError() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    otherEnd = Mutex(ends[1])
  }

  deinit {
    raise()
    close(descriptor)
  }

  var isRaised: Bool { otherEnd.withLock { $0 == nil } }

  func raise() {
    otherEnd.withLock { end in
      if let end { close(end) }
      end = nil
    }
  }

  /// Waits until `deadline`, until `other` can be read, or until the signal is raised.
  ///
  /// - Returns: Whether `other` can be read.
  func wait(until deadline: ContinuousClock.Instant?, orFor other: Int32?) -> Bool {
    var wanted = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let other { wanted.append(pollfd(fd: other, events: Int16(POLLIN), revents: 0)) }
    _ = poll(&wanted, nfds_t(wanted.count), Self.milliseconds(until: deadline))
    return wanted.count == 2 && wanted[1].revents != 0
  }

  /// Rounded up, so that the deadline has passed after the wait; -1 is for ever.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let rest = deadline - .now
    guard rest > .zero else { return 0 }
    return Int32(min(rest / .milliseconds(1), 60_000).rounded(.up))
  }
}
