import Logging

extension Logger {
  /// A log that nobody reads.
  static let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
}
