import Embeddings
import Foundation

/// Where vectors come from: made up like those of a model, or read from a file.
struct VectorSource {
  private var state: UInt64
  private var centers: [[Float]] = []
  private var rows: Data?
  private var offset = 0

  /// Vectors in a thousand groups round a common mean: two of a group have a cosine of about 0.6, others 0.2.
  init(seed: UInt64) { state = seed }

  /// The rows of a NumPy file of little-endian single precision.
  init(rowsOf path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    state = 0
    rows = data
    // NPY 1.0: ten bytes, the last two of which say how long the header is that follows.
    offset = data.count < 10 ? data.count : 10 + Int(data[8]) + Int(data[9]) << 8
  }

  /// The next vector; nil at the end of a file.
  mutating func next(dimension: Int) -> Embedding? {
    if let rows {
      guard offset + 4 * dimension <= rows.count else { return nil }
      defer { offset += 4 * dimension }
      return rows.withUnsafeBytes { bytes in
        Embedding(
          unit: (0..<dimension).map { bytes.loadUnaligned(fromByteOffset: offset + 4 * $0, as: Float.self) })
      }
    }
    if centers.isEmpty { centers = (0...1000).map { _ in direction(dimension) } }
    let center = centers[1 + Int(random() % 1000)]
    let noise = direction(dimension)
    return Embedding(
      normalizing: (0..<dimension).map { 0.5 * centers[0][$0] + 0.7 * center[$0] + 0.7 * noise[$0] })
  }

  /// Components that are nearly normal: sums of four even ones.
  private mutating func direction(_ dimension: Int) -> [Float] {
    (0..<dimension).map { _ in
      let bits = random()
      return (0..<4).reduce(Float(-2)) { $0 + Float(bits >> UInt64(16 * $1) & 0xffff) / 65_536 }
    }
  }

  /// SplitMix64.
  private mutating func random() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
