import Embeddings
import PinPalettesTesting
import Testing
import VectorSearch

@testable import LibrarySnapshots

/// Every variant that this processor can run, against the plain version in Swift.
struct DotKernelTests {
  static let names = DotKernel.all.map(\.name)

  private func kernel(_ name: String) throws -> DotKernel {
    try #require(DotKernel.all.first { $0.name == name })
  }

  private func dots(_ kernel: DotKernel, _ query: [Int16], _ rows: [[Int8]]) -> [Int32] {
    var dots = [Int32](repeating: -1, count: rows.count)
    query.withUnsafeBufferPointer { query in
      rows.flatMap(\.self).withUnsafeBytes { rows in
        dots.withUnsafeMutableBufferPointer { kernel.dot(query, rows, into: $0) }
      }
    }
    return dots
  }

  @Test func hasAPlainVariant() { #expect(Self.names.first == "plain") }

  @Test(arguments: names, [1, 63, 64, 65, 200, 512, 768])
  func agreesWithThePlainVersion(name: String, dimension: Int) throws {
    let kernel = try kernel(name)
    let query = QuantizedQuery(.sample(1, dimension: dimension))
    let rows = (2..<23).map { QuantizedVector(.sample($0, dimension: dimension)) }
    for count in [0, 1, 2, 3, 5, 21] {
      let some = rows.prefix(count)
      #expect(dots(kernel, query.codes, some.map(\.codes)) == some.map { $0.dot(query) })
    }
  }

  /// The largest numbers that queries and vectors, and damaged files, can bring.
  @Test(arguments: names, [64, 512, 65_536])
  func staysExactAtTheExtremes(name: String, count: Int) throws {
    let kernel = try kernel(name)
    let largest = min(Int(Int16.max), Int(Int32.max) / (128 * count))
    for sign in [1, -1] {
      let query = Array(repeating: Int16(sign * largest), count: count)
      let rows = [-128, -127, 127].map { Array(repeating: Int8($0), count: count) }
      let expected = [-128, -127, 127].map { Int32($0 * sign * largest * count) }
      #expect(dots(kernel, query, rows) == expected)
    }
  }

  @Test(arguments: names)
  func agreesOnAnyCodes(name: String) throws {
    let kernel = try kernel(name)
    var random = SeededGenerator(seed: 3)
    let query = (0..<512).map { _ in Int16.random(in: -32_767...32_767, using: &random) }
    let rows = (0..<70).map { _ in (0..<512).map { _ in Int8.random(in: -128...127, using: &random) } }
    let expected = rows.map { row in zip(row, query).reduce(Int32(0)) { $0 + Int32($1.0) * Int32($1.1) } }
    #expect(dots(kernel, query, rows) == expected)
  }
}
