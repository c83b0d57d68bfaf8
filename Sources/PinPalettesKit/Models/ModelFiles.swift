internal import Foundation
internal import ModelPackages

/// A folder of model files on disk.
struct ModelFiles: ModelSourceFolder {
  /// A model has some dozen files; whoever names the home folder by mistake should not wait.
  private static let maxFiles = 20_000

  let path: String
  let name: String
  let files: [ModelSourceFile]

  /// Lists the files; hidden ones are passed over, links to files are followed.
  ///
  /// - Throws: `ModelPackagesError` with code `notFound` or `unrecognizedLayout`.
  init(folder: String) throws {
    let absolute = PicturePath.absolute(folder)
    guard PicturePath.isFolder(absolute) else {
      throw ModelPackagesError(.notFound, subject: folder, reason: "there is no folder at this path")
    }
    name = Self.name(of: absolute)
    // A link to the folder is walked like the folder.
    path = URL(fileURLWithPath: absolute).resolvingSymlinksInPath().path
    guard let walk = FileManager.default.enumerator(atPath: path) else {
      throw ModelPackagesError(.notFound, subject: folder, reason: "the folder cannot be read")
    }
    var found: [ModelSourceFile] = []
    while let file = walk.nextObject() as? String {
      if (file as NSString).lastPathComponent.hasPrefix(".") {
        if PicturePath.isFolder(path + "/" + file) { walk.skipDescendants() }
        continue
      }
      guard let size = Self.size(of: path + "/" + file) else { continue }
      found.append(ModelSourceFile(path: file, byteCount: size))
      guard found.count <= Self.maxFiles else {
        throw ModelPackagesError(
          .unrecognizedLayout, subject: folder,
          reason: "has more than \(Self.maxFiles) files; name the folder of one model")
      }
    }
    files = found.sorted { $0.path < $1.path }
  }

  func bytes(of path: String, limit: Int) throws -> [UInt8] {
    // Checked by what is read and not by what was listed: the file may grow in between.
    let handle = try open(path)
    defer { try? handle.close() }
    let data: Data
    do {
      data = try handle.read(upToCount: limit == .max ? .max : limit + 1) ?? Data()
    } catch {
      throw ModelPackagesError(.damagedFile, subject: path, reason: FileReason.of(error))
    }
    guard data.count <= limit else {
      throw ModelPackagesError(
        .damagedFile, subject: path, reason: "has more than \(limit) bytes, which no such file has")
    }
    return [UInt8](data)
  }

  func withBytes<Result>(of path: String, _ body: (Span<UInt8>) throws -> Result) throws -> Result {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: self.path + "/" + path), options: .alwaysMapped)
    } catch {
      throw ModelPackagesError(.damagedFile, subject: path, reason: FileReason.of(error))
    }
    return try data.withUnsafeBytes { bytes in
      try body(bytes.bindMemory(to: UInt8.self).span)
    }
  }

  /// Opens a file for reading.
  func open(_ path: String) throws -> FileHandle {
    do {
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: self.path + "/" + path))
    } catch {
      throw ModelPackagesError(.notFound, subject: path, reason: FileReason.of(error))
    }
  }

  /// What the folder is called; a snapshot in Hugging Face's cache is called after its repository.
  private static func name(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    if parts.count >= 3, parts[parts.count - 2] == "snapshots" {
      let repository = parts[parts.count - 3].components(separatedBy: "--")
      if repository.first == "models", let name = repository.last { return name }
    }
    return parts.last ?? ""
  }

  /// The size of a regular file, links followed; nil for anything else.
  private static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}
