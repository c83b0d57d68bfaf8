internal import Foundation
internal import NIOCore
internal import PinPalettesKit

/// Says why an address cannot be served, and what would help.
enum BindFailure {
  /// The failure that an error of binding is; nil for other errors.
  static func failure(_ error: any Error, host: String, port: Int) -> Failure? {
    switch error {
    case let error as IOError: Failure(subject: "\(host):\(port)", reason: reason(error.errnoCode))
    case is SocketAddressError: Failure(subject: host, reason: "there is no address of this name")
    default: nil
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case EADDRINUSE: "the port is in use already; choose another with --port, or 0 to have one chosen"
    case EACCES: "ports below 1024 belong to the system; choose another with --port"
    case EADDRNOTAVAIL: "this machine does not have that address"
    default: String(cString: strerror(code))
    }
  }
}
