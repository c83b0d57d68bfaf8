import Embeddings
import Foundation
import Imaging
import OpenVINOEmbeddings
import Testing

@Suite(.enabled(if: Checkout.hasOpenVINO, "OpenVINO is not installed: run Scripts/setup"))
struct OpenVINOEmbedderTests {
  @Test func returnsTheSameBytesWhateverIsEmbeddedBeside() throws {
    let embedder = try Checkout.imageEmbedder()
    let tensors = try Golden.tensors()
    let alone = try tensors.map { try embedder.embed(tensors: [$0])[0] }
    let together = try embedder.embed(tensors: tensors.reversed() + tensors)
    #expect(together == alone.reversed() + alone)
  }

  @Test func returnsTheSameBytesFromManyThreads() throws {
    let embedder = try Checkout.imageEmbedder()
    let tensors = try Golden.tensors()
    let expected = try embedder.embed(tensors: tensors)
    let group = DispatchGroup()
    let failures = Failures()
    for _ in 0..<6 {
      DispatchQueue.global().async(group: group) {
        do {
          if try embedder.embed(tensors: tensors) != expected { failures.count += 1 }
        } catch {
          failures.count += 1
        }
      }
    }
    group.wait()
    #expect(failures.count == 0)
  }

  @Test func preprocessesPicturesItself() throws {
    let embedder = try Checkout.imageEmbedder()
    let pixel: [UInt8] = [200, 30, 60, 255]
    let picture = PixelBuffer(
      size: PixelSize(width: 40, height: 30), samples: (0..<1200).flatMap { _ in pixel })
    let prepared = try embedder.embed(tensors: [embedder.preprocessor.tensor(for: picture)])
    #expect(try embedder.embed([picture]) == prepared)
  }

  @Test func embedsNothingFromNothing() throws {
    #expect(try Checkout.imageEmbedder().embed([]).isEmpty)
    #expect(try Checkout.textEmbedder().embed(texts: []).isEmpty)
  }

  @Test func embedsTextsOfAnyLength() throws {
    let embedder = try Checkout.textEmbedder()
    let long = String(repeating: "sea ", count: 1000)
    let together = try embedder.embed(texts: ["", "sea", long])
    #expect(together == (try ["", "sea", long].map { try embedder.embed(texts: [$0])[0] }))
  }

  @Test func computesInThePrecisionAskedForFromACommonCache() throws {
    let cache = try TemporaryFolder()
    let tensors = try Golden.tensors()
    func embed(_ precision: OpenVINOOptions.Precision) throws -> [Embedding] {
      let options = OpenVINOOptions(precision: precision, cacheFolder: "\(cache.url.path)/compiled")
      return try Checkout.imageEmbedder(options).embed(tensors: tensors)
    }
    let cold = (try embed(.float32), try embed(.bfloat16))
    #expect(try cache.files.count == 1)
    let warm = (try embed(.float32), try embed(.bfloat16))
    #expect(warm == cold)
  }

  @Test func compilesAgainWhenTheCacheIsDamaged() throws {
    let cache = try TemporaryFolder()
    let options = OpenVINOOptions(cacheFolder: cache.url.path)
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

  private final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0
    var count: Int {
      get { lock.withLock { value } }
      set { lock.withLock { value = newValue } }
    }
  }
}
