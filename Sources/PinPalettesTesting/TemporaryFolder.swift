public import Foundation

/// Runs `body` with an empty folder of its own, and removes the folder whether or not `body` throws.
///
/// - Parameters:
///   - isolation: The caller's actor, where `body` runs.
///   - body: What needs the folder; its path is absolute.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws, or the file system's error when the folder cannot be made or removed.
public func withTemporaryFolder<Result: Sendable>(
  isolation: isolated (any Actor)? = #isolation, _ body: (URL) async throws -> Result
) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("pinpalettes-\(UUID().uuidString)", isDirectory: true)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  let result: Result
  do {
    result = try await body(folder)
  } catch {
    // The failure of `body` is the one to report, not that of the cleaning up.
    try? FileManager.default.removeItem(at: folder)
    throw error
  }
  try FileManager.default.removeItem(at: folder)
  return result
}
