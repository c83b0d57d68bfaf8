import Embeddings
import Foundation
import Testing

@testable import OpenVINOEmbeddings

@Suite(.enabled(if: Checkout.hasOpenVINO, "OpenVINO is not installed: run Scripts/setup"))
struct CompiledModelCacheTests {
  @Test func keepsPrecisionsApart() throws {
    let cache = try TemporaryFolder()
    let tensors = try Golden.tensors()
    func embed(_ precision: InferenceOptions.Precision) throws -> [Embedding] {
      let options = InferenceOptions(precision: precision, cacheFolder: "\(cache.url.path)/compiled")
      return try Checkout.imageEmbedder(options).embed(tensors: tensors)
    }
    let cold = (try embed(.float32), try embed(.bfloat16))
    #expect(try cache.files.count == 2)
    let warm = (try embed(.float32), try embed(.bfloat16))
    #expect(warm == cold)
    #expect(try cache.files.count == 2)
  }

  @Test func keepsAnotherModelAtTheSamePathAndDateApart() throws {
    let (cache, folder) = (try TemporaryFolder(), try TemporaryFolder())
    let date = Date(timeIntervalSince1970: 1_700_000_000)
    func compile(_ network: String, sha256: String, output: String) throws {
      let file = folder.url.appendingPathComponent("network.onnx")
      try? FileManager.default.removeItem(at: file)
      try Data(Checkout.bytes(network)).write(to: file)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
      let original = try Checkout.manifest()
      let json = String(decoding: try Checkout.bytes("manifest.json"), as: UTF8.self)
        .replacingOccurrences(of: "\"image.onnx\"", with: "\"network.onnx\"")
        .replacingOccurrences(of: original.image.sha256, with: sha256)
      let manifest = try ModelManifest(decoding: [UInt8](json.utf8))
      let model = try CompiledModel(
        NetworkFile(manifest.image, in: folder.url.path), library: Checkout.library(), width: 1,
        options: .init(cacheFolder: cache.url.path))
      _ = try model.output(output)
    }
    let manifest = try Checkout.manifest()
    try compile("image.onnx", sha256: manifest.image.sha256, output: "image_embeds")
    try compile("text.onnx", sha256: #require(manifest.text).sha256, output: "text_embeds")
    #expect(try cache.files.count == 2)
  }

  @Test func compilesAgainWhenTheCacheIsDamaged() throws {
    let cache = try TemporaryFolder()
    let options = InferenceOptions(cacheFolder: cache.url.path)
    let expected = try Checkout.textEmbedder(options).embed(texts: ["sea"])
    for file in try cache.files {
      let bytes = try Data(contentsOf: file)
      try FileManager.default.removeItem(at: file)
      try bytes.prefix(bytes.count / 2).write(to: file)
    }
    #expect(try Checkout.textEmbedder(options).embed(texts: ["sea"]) == expected)
  }

  @Test func worksWithoutACacheFolderThatCannotBeMade() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("file")
    try Data("in the way".utf8).write(to: file)
    let embedder = try Checkout.textEmbedder(.init(cacheFolder: file.appendingPathComponent("cache").path))
    #expect(try embedder.embed(texts: ["sea"]).count == 1)
  }

  @Test func namesAFolderByAllThatMakesADifference() {
    let cache = CompiledModelCache(folder: "/cache")
    let digest = String(repeating: "ab", count: 32)
    let folders = [
      cache.entryFolder(digests: [digest], traits: ["float32", "CPU", "1"]),
      cache.entryFolder(digests: [digest], traits: ["bfloat16", "CPU", "1"]),
      cache.entryFolder(digests: [digest], traits: ["float32", "GPU", "1"]),
      cache.entryFolder(digests: [digest], traits: ["float32", "CPU", "2"]),
      cache.entryFolder(digests: [digest, digest], traits: ["float32", "CPU", "1"]),
    ]
    #expect(Set(folders).count == folders.count)
    #expect(folders.allSatisfy { $0.hasPrefix("/cache/abababababababab-") })
  }

  @Test func removesWhatWasUsedLeastRecentlyBeyondTheLimit() throws {
    let cache = try TemporaryFolder()
    let store = CompiledModelCache(folder: cache.url.path, byteLimit: 250)
    // An entry at the top is what an earlier release left behind.
    for (age, name) in [("4", "old.blob"), ("3", "c/1.blob"), ("2", "b/1.blob"), ("1", "a/1.blob")] {
      let file = cache.url.appendingPathComponent(name)
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(count: 100).write(to: file)
      let used = Date(timeIntervalSinceNow: -3600 * (Double(age) ?? 0))
      for item in name.contains("/") ? [file, folder] : [file] {
        try FileManager.default.setAttributes([.modificationDate: used], ofItemAtPath: item.path)
      }
    }
    store.used(cache.url.appendingPathComponent("c").path, isNew: true)
    let left = try cache.files.map { $0.path.replacingOccurrences(of: cache.url.path + "/", with: "") }
    #expect(left == ["a/1.blob", "c/1.blob"])
  }

  @Test func keepsTheNewestEntriesOfOneNetwork() throws {
    let cache = try TemporaryFolder()
    let folder = cache.url.appendingPathComponent("entry")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for index in 1...4 {
      let file = folder.appendingPathComponent("\(index).blob")
      try Data(count: 1).write(to: file)
      let date = Date(timeIntervalSince1970: 1_700_000_000 + Double(index))
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
    }
    CompiledModelCache(folder: cache.url.path).used(folder.path, isNew: true)
    #expect(try cache.files.map(\.lastPathComponent) == ["3.blob", "4.blob"])
  }
}
