internal import COpenVINO
import Embeddings
import Synchronization

/// The OpenVINO runtime, loaded on demand.
///
/// One instance a library file and process, shared by all models; it stays loaded until the process ends.
public final class OpenVINOLibrary: Sendable {
  /// Where the library was found.
  public let path: String
  /// OpenVINO's own version string, such as `2026.4.1-22982-…`.
  public let version: String

  // Filled once by the loader, never written again and never freed.
  nonisolated(unsafe) let functions: UnsafePointer<pinpalettes_openvino>
  // `ov::Core` guards its own state; it lives as long as the process.
  nonisolated(unsafe) let core: OpaquePointer

  private static let loaded = Mutex<[String: OpenVINOLibrary]>([:])

  /// Loads the library from the first folder that has it.
  ///
  /// Blocking, about 10 ms the first time; after that the same instance is returned.
  ///
  /// - Parameter searchPaths: Folders to look in, in order, such as `.deps/openvino/libs`.
  /// - Returns: The library.
  /// - Throws: ``EmbeddingsError`` with code `libraryUnavailable`, which says where was looked, or why the
  ///   library that was found does not load.
  public static func load(searchPaths: [String]) throws -> OpenVINOLibrary {
    for folder in searchPaths {
      let path = "\(folder)/\(PINPALETTES_OPENVINO_FILE)"
      if let library = loaded.withLock({ $0[path] }) { return library }
      guard let library = try OpenVINOLibrary(path: path) else { continue }
      // Another thread may have been faster; its instance is the one that is shared.
      return loaded.withLock { loaded in
        let shared = loaded[path] ?? library
        loaded[path] = shared
        return shared
      }
    }
    let places = searchPaths.isEmpty ? "nowhere" : searchPaths.joined(separator: ", ")
    throw EmbeddingsError(
      .libraryUnavailable, subject: PINPALETTES_OPENVINO_FILE,
      reason: "not found; looked in \(places); run Scripts/setup to install OpenVINO")
  }

  /// Loads one file; nil when it does not exist.
  private init?(path: String) throws {
    var table: UnsafePointer<pinpalettes_openvino>?
    let (outcome, words) = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { reason in
      reason.initialize(repeating: 0)
      let outcome = pinpalettes_openvino_load(path, &table, reason.baseAddress, reason.count)
      return (outcome, String(cString: Array(reason)))
    }
    guard outcome != PINPALETTES_OPENVINO_ABSENT else { return nil }
    guard let table else {
      throw EmbeddingsError(
        .libraryUnavailable, subject: path,
        reason: "does not load: \(words); run Scripts/setup to install OpenVINO again")
    }
    let failures = OpenVINOFailures(functions: table)

    var version = ov_version_t()
    try failures.check(table.pointee.ov_get_openvino_version(&version), .libraryUnavailable, subject: path)
    self.version = version.buildNumber.map { String(cString: $0) } ?? "unknown"
    table.pointee.ov_version_free(&version)

    var core: OpaquePointer?
    try failures.check(table.pointee.ov_core_create(&core), .libraryUnavailable, subject: path)
    guard let core else {
      throw EmbeddingsError(.libraryUnavailable, subject: path, reason: "ov_core_create returned nothing")
    }
    self.path = path
    self.core = core
    functions = table
  }

  /// How to report what goes wrong in a call.
  var failures: OpenVINOFailures { OpenVINOFailures(functions: functions) }
}
