import Embeddings
import Foundation

/// The reference inputs and outputs that come with the default model.
struct Golden: Decodable {
  struct Image: Decodable {
    let file: String
    let embedding: [Float]
  }

  struct Text: Decodable {
    let text: String
    let ids: [Int32]
    let embedding: [Float]
  }

  let images: [Image]
  let texts: [Text]

  static func load() throws -> Golden {
    try JSONDecoder().decode(Golden.self, from: Data(Checkout.bytes("golden/golden.json")))
  }

  /// The tensors of the images, from an array of half floats in NumPy's format 1.0: magic, version, the
  /// length of a textual header, then the numbers.
  static func tensors() throws -> [PixelTensor] {
    let bytes = try Checkout.bytes("golden/pixel_values.npy")
    let start = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
    let values = stride(from: start, to: bytes.count, by: 2).map {
      float(half: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
    }
    let side = 260
    let count = 3 * side * side
    return stride(from: 0, to: values.count, by: count).map {
      PixelTensor(side: side, values: Array(values[$0..<$0 + count]))
    }
  }

  /// `Float16` is missing on Intel Macs.
  private static func float(half: UInt16) -> Float {
    let exponent = Int(half >> 10) & 31
    let fraction = Float(half & 1023) / 1024
    let magnitude =
      exponent == 0
      ? Float(sign: .plus, exponent: -14, significand: fraction)
      : Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction)
    return half >> 15 == 0 ? magnitude : -magnitude
  }
}
