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

  @Test func returnsTheSameBytesFromThreadsThatEmbedOnePictureAtATime() throws {
    let embedder = try Checkout.imageEmbedder(.init(threads: 2))
    let tensors = try Golden.tensors()
    let expected = try embedder.embed(tensors: tensors)
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: 24) { index in
      let embedding = try? embedder.embed(tensors[index % tensors.count])
      if embedding != expected[index % tensors.count] { failures.count += 1 }
    }
    #expect(failures.count == 0)
  }

  @Test(arguments: [2, 3, 32])
  func embedsBatchesLikeSinglePictures(batch: Int) throws {
    let tensors = try Golden.tensors()
    let seven = tensors + tensors.reversed().dropFirst()
    let alone = try Checkout.imageEmbedder(.init(precision: .float32)).embed(tensors: seven)
    let together = try Checkout.imageEmbedder(.init(precision: .float32, batch: batch)).embed(tensors: seven)
    #expect(together.count == seven.count)
    for (first, second) in zip(alone, together) { #expect(first.similarity(to: second) >= 0.99999) }
  }

  @Test func fillsAnInputOfTheSameShapeAnew() throws {
    let embedder = try Checkout.textEmbedder(.init(threads: 1))
    let texts = ["red boat", "blue boat", "a red boat", "red boat"]
    let together = try embedder.embed(texts: texts)
    #expect(together[0] == together[3])
    #expect(together[0] != together[1])
    #expect(
      together == (try texts.map { try Checkout.textEmbedder(.init(threads: 1)).embed(texts: [$0])[0] }))
  }

  @Test func tellsInWhatItComputes() throws {
    #expect(try Checkout.imageEmbedder(.init(precision: .float32)).precision == .float32)
    #expect(try Checkout.imageEmbedder().precision != .automatic)
    let cpu = try #require(try Checkout.library().devices.first { $0.name == "CPU" })
    #expect(!cpu.fullName.isEmpty)
    let best: InferenceOptions.Precision = cpu.capabilities.contains("BF16") ? .bfloat16 : .float32
    #expect(try Checkout.library().precision(for: .init()) == best)
  }

  @Test func preprocessesPicturesItself() throws {
    let embedder = try Checkout.imageEmbedder()
    let pixel: [UInt8] = [200, 30, 60, 255]
    let picture = PixelBuffer(
      size: PixelSize(width: 40, height: 30), samples: (0..<1200).flatMap { _ in pixel })
    let prepared = try embedder.embed(tensors: [embedder.preprocessor.tensor(for: picture)])
    #expect(try embedder.embed([picture]) == prepared)
  }

  @Test func fillingTextsUpDoesNotMoveTheirEmbeddings() throws {
    let text = try String(decoding: Checkout.bytes("manifest.json"), as: UTF8.self)
    let bare = try ModelManifest(
      decoding: Array(
        text.replacing("\"unknownToken\": 100,", with: "\"unknownToken\": 100")
          .replacing("\"padToken\": 0,", with: "").replacing("\"padStep\": 16", with: "").utf8))
    let shipped = try Checkout.manifest()
    try #require(bare.text?.tokenizer.padToken == nil && shipped.text?.tokenizer.padStep == 16)
    let unfilled = try OpenVINOTextEmbedder(
      manifest: bare, folder: Checkout.model, tokenizer: Checkout.tokenizer(), library: Checkout.library(),
      options: .init(precision: .float32))
    let filled = try Checkout.textEmbedder(.init(precision: .float32))
    let texts = ["sea", "two children reading by the sea in the evening, with a dog and a cat beside them"]
    for (one, other) in zip(try filled.embed(texts: texts), try unfilled.embed(texts: texts)) {
      #expect(one.similarity(to: other) > 0.999_999)
    }
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

  private final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0
    var count: Int {
      get { lock.withLock { value } }
      set { lock.withLock { value = newValue } }
    }
  }
}
