import Foundation
import ModelPackages

/// A folder of model files in memory, so that a test can change what it likes.
struct MemoryFolder: ModelSourceFolder {
  var name: String
  var content: [String: [UInt8]]

  /// Reads one of the fixtures, which `Scripts/fixtures/layouts.py` makes.
  init(fixture: String, file: StaticString = #filePath) throws {
    let root = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().path + "/Fixtures/" + fixture
    name = fixture
    content = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      content[path] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
    }
  }

  init(name: String, content: [String: [UInt8]]) {
    self.name = name
    self.content = content
  }

  var files: [ModelSourceFile] {
    content.map { ModelSourceFile(path: $0.key, byteCount: $0.value.count) }.sorted { $0.path < $1.path }
  }

  func bytes(of path: String, limit: Int) throws -> [UInt8] {
    guard let bytes = content[path] else {
      throw ModelPackagesError(.notFound, subject: path, reason: "no such file")
    }
    guard bytes.count <= limit else {
      throw ModelPackagesError(.damagedFile, subject: path, reason: "more than \(limit) bytes")
    }
    return bytes
  }

  func withBytes<Result>(of path: String, _ body: (Span<UInt8>) throws -> Result) throws -> Result {
    let bytes = try bytes(of: path, limit: .max)
    return try body(bytes.span)
  }

  /// Changes members of a JSON file; a nil value removes one.
  mutating func edit(_ path: String, _ changes: [String: Any?]) throws {
    let old = try JSONSerialization.jsonObject(with: Data(content[path] ?? Array("{}".utf8)))
    var object = old as? [String: Any] ?? [:]
    for (key, value) in changes { object[key] = value }
    content[path] = [UInt8](try JSONSerialization.data(withJSONObject: object, options: .sortedKeys))
  }
}

extension ModelPlan {
  /// The manifest, with digests that are made up.
  func manifest() throws -> ModelManifestBytes {
    let digests = Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(repeating: "a", count: 64)) })
    let made = try manifest(digests: digests, revision: "abc", source: "a test")
    return ModelManifestBytes(manifest: made.manifest, bytes: made.bytes)
  }
}

extension ONNXCut {
  /// The new file.
  func bytes(from original: [UInt8]) -> [UInt8] {
    segments.flatMap { segment in
      switch segment {
      case .original(let range): Array(original[range])
      case .bytes(let bytes): bytes
      }
    }
  }
}
