import Catalog
import Embeddings
import Foundation
import LibrarySnapshots
import PinPalettesTesting

extension SnapshotOrigin {
  /// An origin for the state that `number` stands for.
  static func sample(_ number: UInt8 = 1, version: Int = 1, model: String? = "test") -> SnapshotOrigin {
    guard let state = CatalogState(bytes: Array(repeating: number, count: CatalogState.byteCount)) else {
      preconditionFailure("a state has \(CatalogState.byteCount) bytes")
    }
    return SnapshotOrigin(
      state: state, analysisVersion: version, model: model.map { ModelIdentity(name: $0, revision: "1") })
  }
}

extension SearchRecord {
  /// A picture with everything.
  static func sample(_ path: String, content number: Int = 1, dimension: Int = 16) -> SearchRecord {
    SearchRecord(
      file: .sample(path, content: number), analysis: .sample(number), perceptualHash: UInt64(number),
      embedding: .sample(number, dimension: dimension))
  }

  /// A picture of which only the embedding is known.
  init(_ number: Int, embedding: Embedding?) {
    let digits = String(number)
    self.init(
      file: .sample("/" + String(repeating: "0", count: 9 - digits.count) + digits, content: number),
      analysis: nil, perceptualHash: nil, embedding: embedding)
  }
}

extension LibrarySnapshot {
  /// Writes a snapshot and opens it; the file is gone when this returns, and stays open.
  convenience init(of records: [SearchRecord], dimension: Int = 16) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("pinpalettes-\(UUID().uuidString).snapshot").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Self.write(records, to: path, dimension: dimension)
    try self.init(path: path, origin: .sample())
  }

  static func write(
    _ records: [SearchRecord], to path: String, origin: SnapshotOrigin = .sample(), dimension: Int = 16,
    capacity: Int? = nil
  ) throws {
    let writer = try SnapshotWriter(
      path: path, origin: origin, dimension: dimension, capacity: capacity ?? records.count)
    for record in records { try writer.append(record) }
    try writer.finish()
  }
}
