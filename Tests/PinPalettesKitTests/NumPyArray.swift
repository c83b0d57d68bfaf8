import Foundation
import Testing

/// An array that NumPy wrote: little-endian half or single floats in C order, format 1.0.
struct NumPyArray {
  let shape: [Int]
  let values: [Float]

  init(contentsOf url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    try #require(bytes.starts(with: [0x93] + Array("NUMPY".utf8) + [1, 0]))
    let start = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
    let header = String(decoding: bytes[10..<start], as: UTF8.self)
    let list = try #require(header.firstMatch(of: /'shape': \(([0-9, ]+)\)/)).1
    shape = list.split(whereSeparator: { ", ".contains($0) }).compactMap { Int($0) }
    func word(_ offset: Int, _ count: Int) -> UInt32 {
      (0..<count).reduce(0) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
    }
    if header.contains("'<f2'") {
      values = stride(from: start, to: bytes.count, by: 2).map { Self.float(half: word($0, 2)) }
    } else {
      try #require(header.contains("'<f4'"))
      values = stride(from: start, to: bytes.count, by: 4).map { Float(bitPattern: word($0, 4)) }
    }
    try #require(shape.reduce(1, *) == values.count)
  }

  /// The values of each entry of the first axis.
  var rows: [[Float]] {
    let length = values.count / shape[0]
    return (0..<shape[0]).map { Array(values[$0 * length..<($0 + 1) * length]) }
  }

  /// `Float16` is missing on Intel Macs.
  private static func float(half: UInt32) -> Float {
    let exponent = Int(half >> 10) & 31
    let fraction = Float(half & 1023) / 1024
    let magnitude =
      exponent == 0
      ? Float(sign: .plus, exponent: -14, significand: fraction)
      : Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction)
    return half >> 15 == 0 ? magnitude : -magnitude
  }
}
