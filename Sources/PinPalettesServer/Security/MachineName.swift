internal import Foundation

/// The name that the machine has in its network.
enum MachineName {
  /// The name as the system has it, without asking another machine; nil where it has none.
  static var current: String? {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return nil }
    let name = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return name.isEmpty ? nil : name
  }
}
