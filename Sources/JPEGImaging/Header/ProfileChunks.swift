/// An ICC profile, which a JPEG keeps in numbered pieces because a segment holds 64 KB at most.
///
/// Source: ICC.1:2022, B.4 “Embedding ICC profiles in JPEG files”.
struct ProfileChunks {
  private static let signature = Array("ICC_PROFILE\0".utf8)

  private var chunks: [UInt8: ArraySlice<UInt8>] = [:]
  private var count: UInt8?
  private var isMalformed = false

  /// Takes in the content of an APP2 segment, if it is a piece of a profile.
  mutating func append(_ content: ArraySlice<UInt8>) {
    guard content.count >= Self.signature.count + 2, content.starts(with: Self.signature) else { return }
    let body = content.dropFirst(Self.signature.count)
    let (number, total) = (body[body.startIndex], body[body.startIndex + 1])
    guard number >= 1, number <= total, count == nil || count == total, chunks[number] == nil else {
      isMalformed = true
      return
    }
    count = total
    chunks[number] = body.dropFirst(2)
  }

  /// The whole profile; nil when there is none, or not all of it.
  func assembled() -> [UInt8]? {
    guard let count, !isMalformed, chunks.count == Int(count) else { return nil }
    return (1...count).flatMap { chunks[$0] ?? [] }
  }
}
