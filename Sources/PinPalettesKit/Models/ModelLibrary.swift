internal import Embeddings
internal import Foundation
internal import ModelPackages

/// The models of this machine: the user's, and those that came with the program.
///
/// Each is a folder with a manifest, called as the model is. A user's model comes before one of the
/// installation that has the same name. Every call blocks.
struct ModelLibrary: Sendable {
  /// The folder of the user's models; it need not be there yet.
  let userFolder: String
  /// The folder of the models that came with the program.
  let installedFolder: String

  /// Names the places.
  ///
  /// - Parameters:
  ///   - installation: Where the parts of the program lie.
  ///   - userFolder: The folder of the user's models.
  init(installation: Installation, userFolder: String = Self.defaultUserFolder()) {
    self.userFolder = userFolder
    self.installedFolder = installation.models
  }

  /// The folders that hold models, in the order in which they are looked through.
  var folders: [String] { [userFolder, installedFolder] }

  /// Where a user's models are kept: `$PINPALETTES_MODELS`, else the user's data folder, as the XDG Base
  /// Directory Specification or macOS has it.
  static func defaultUserFolder(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    if let folder = environment["PINPALETTES_MODELS"], !folder.isEmpty { return PicturePath.absolute(folder) }
    #if os(macOS)
      return PicturePath.absolute("~/Library/Application Support/pinpalettes/models")
    #else
      // A relative path there is to be ignored, says the specification.
      if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/pinpalettes/models" }
      return PicturePath.absolute("~/.local/share/pinpalettes/models")
    #endif
  }

  /// Every model, in order of name; one whose manifest cannot be read is a failure.
  func list() -> [Outcome<ModelInfo>] {
    var seen: Set<String> = []
    let found = folders.flatMap { folder in
      Self.names(in: folder).filter { seen.insert($0).inserted }.map { (name: $0, folder: folder) }
    }
    return found.sorted { $0.name < $1.name }.map { entry in
      do {
        return .done(try info(of: ModelFolder(named: entry.name, in: [entry.folder])))
      } catch {
        return .failed(Failure(error))
      }
    }
  }

  /// One model.
  ///
  /// - Parameter name: Its name, or a path to its folder.
  /// - Returns: The model.
  /// - Throws: `EmbeddingsError` with code `modelNotFound`, `damagedModel` or `unsupportedModel`.
  func info(_ name: String) throws -> ModelInfo {
    try info(of: ModelFolder(named: name, in: folders))
  }

  func info(of folder: ModelFolder) -> ModelInfo {
    ModelInfo(
      manifest: folder.manifest, folder: folder.path, byteCount: Self.byteCount(of: folder.path),
      isBuiltIn: folder.path.hasPrefix(PicturePath.absolute(installedFolder) + "/"))
  }

  /// Compares every file of a model with its manifest.
  ///
  /// - Returns: What is wrong, in order of the manifest's files; nothing when all is well.
  /// - Throws: `EmbeddingsError` when there is no such model or its manifest cannot be read.
  func verify(_ name: String) throws -> [Failure] {
    let folder = try ModelFolder(named: name, in: folders)
    var seen: Set<String> = []
    return folder.manifest.files.filter { seen.insert($0.file).inserted }.compactMap { file in
      do {
        try folder.verify(file.file, sha256: file.sha256)
        return nil
      } catch {
        return Failure(error)
      }
    }
  }

  /// Removes a model of the user.
  ///
  /// - Throws: `ModelPackagesError` with code `notFound` when the user has none of this name, `unwritable` when
  ///   it is the installation's or cannot be removed.
  func remove(_ name: String) throws {
    guard ModelName.isValid(name), Self.hasModel(userFolder + "/" + name) else {
      let isBuiltIn = ModelName.isValid(name) && Self.hasModel(installedFolder + "/" + name)
      throw ModelPackagesError(
        isBuiltIn ? .unwritable : .notFound, subject: name,
        reason: isBuiltIn
          ? "came with the program and is not removed; only models that were added are"
          : "there is no added model of this name in \(userFolder)")
    }
    try ModelStaging.discard(userFolder + "/" + name)
  }

  /// The folders with a manifest inside a folder, in order of name.
  private static func names(in folder: String) -> [String] {
    // A folder that is missing has no models.
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return entries.sorted().filter { !$0.hasPrefix(".") && hasModel(folder + "/" + $0) }
  }

  static func hasModel(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/manifest.json")
  }

  private static func byteCount(of folder: String) -> Int {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.reduce(0) { sum, path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      guard attributes?[.type] as? FileAttributeType == .typeRegular else { return sum }
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }
}
