internal import Foundation

/// How much memory the process has in use, where the system says it in a file that is none.
struct ProcessMemory: Sendable, Hashable {
  let residentBytes: Int

  /// As it is now; nil where there is no `/proc`.
  static var current: ProcessMemory? {
    guard let data = FileManager.default.contents(atPath: "/proc/self/statm") else { return nil }
    let fields = String(decoding: data, as: UTF8.self).split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
    return ProcessMemory(residentBytes: pages * NSPageSize())
  }
}
