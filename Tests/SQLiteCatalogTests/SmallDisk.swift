import Foundation

/// A disk of one's own: small, or one that can be made read-only.
///
/// Only the superuser of a Linux machine may mount one, and not everywhere.
enum SmallDisk {
  /// Whether there can be any.
  static let isAvailable: Bool = {
    guard geteuid() == 0, let folder = try? make(kilobytes: 64) else { return false }
    remove(folder)
    return true
  }()

  /// Runs `body` with an empty disk and takes it away afterwards.
  static func with(kilobytes: Int, _ body: (URL) async throws -> Void) async throws {
    let folder = try make(kilobytes: kilobytes)
    defer { remove(folder) }
    try await body(folder)
  }

  /// Makes the disk read-only, as a DVD is: to the superuser too.
  static func makeReadOnly(_ folder: URL) throws {
    try run("mount", "-o", "remount,ro", folder.path)
  }

  private static func make(kilobytes: Int) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pinpalettes-disk-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    do {
      try run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path)
    } catch {
      try FileManager.default.removeItem(at: folder)
      throw error
    }
    return folder
  }

  private static func remove(_ folder: URL) {
    try? run("umount", folder.path)
    try? FileManager.default.removeItem(at: folder)
  }

  private static func run(_ command: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
  }
}
