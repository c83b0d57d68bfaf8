import Foundation
import PinPalettesKit

/// The browser that the system opens pages with.
enum Browser {
  /// Opens a page; that it cannot be opened is told and is no failure.
  static func open(_ page: String) {
    #if os(macOS)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [opener, page]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      Complaints.print(Failure(subject: "--open", reason: "no browser could be started"))
    }
  }
}
