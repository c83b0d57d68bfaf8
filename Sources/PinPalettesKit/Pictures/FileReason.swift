internal import Foundation

/// Turns what the operating system says into one plain clause.
enum FileReason {
  /// The reason behind a Foundation error: `no such file or directory`.
  static func of(_ error: any Error) -> String {
    var current: (any Error)? = error
    while let found = current.map({ $0 as NSError }) {
      if found.domain == NSPOSIXErrorDomain { return text(Int32(found.code)) }
      current = found.userInfo[NSUnderlyingErrorKey] as? any Error
    }
    return (error as? any LocalizedError)?.errorDescription ?? String(describing: error)
  }

  /// The reason behind the last failed call of the C library.
  static func ofErrno() -> String { text(errno) }

  private static func text(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }
}
