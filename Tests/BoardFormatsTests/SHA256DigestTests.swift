import Foundation
import Testing

@testable import BoardFormats

struct SHA256DigestTests {
  /// Source: NIST, “Secure Hash Standard” examples, and FIPS 180-2, appendix B.3.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func agreesWithPublishedDigests(text: String, digest: String) {
    let bytes = SHA256Digest(of: Array(text.utf8)).bytes
    #expect(bytes.map { String(format: "%02x", $0) }.joined() == digest)
  }

  /// Lengths round a block of 64 bytes pad in different ways; the digests are Python's hashlib's.
  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ])
  func padsEveryLength(count: Int, digest: String) {
    let bytes = SHA256Digest(of: Array(repeating: UInt8(ascii: "a"), count: count)).bytes
    #expect(bytes.map { String(format: "%02x", $0) }.joined() == digest)
  }
}
