import Catalog
import Embeddings
import Foundation
import LibrarySnapshots
import VectorSearch

/// The exact search in codes against the one in single precision, in turn, and what it keeps in memory.
///
/// `VectorSearch [COUNT] [FILE.npy]`: of COUNT synthetic vectors (100,000 unless given), or of the first COUNT of a
/// file of single-precision rows. Prints a table in Markdown.
@main
enum VectorSearchBenchmark {
  static let rounds = 101
  static let dimension = 512

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let count = arguments.first.flatMap(Int.init) ?? 100_000
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("pinpalettes-\(UUID().uuidString).snapshot").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(count, of: arguments.dropFirst().first, to: path)

    let opening = try milliseconds { try LibrarySnapshot(path: path, origin: nil) }
    let snapshot = opening.result
    let first = milliseconds { snapshot.index.nearest(to: queries(of: snapshot, 1)[0], limit: 10) }
    print("| exact search, \(count) × \(dimension) | nearest 10 | nearest 200 |\n| --- | --- | --- |")
    for threads in [1, 2] { report(snapshot, threads: threads) }
    print("\nopening \(text(opening.time)) ms, first query of the process \(text(first.time)) ms")
    if let resident = ResidentMemory.ofMapping(path) {
      print("resident of the snapshot after the queries: \(resident >> 20) MiB")
    }
    compare(snapshot)
  }

  private static func write(_ count: Int, of file: String?, to path: String) throws {
    guard let state = CatalogState(bytes: Array(repeating: 0, count: CatalogState.byteCount)) else { return }
    let writer = try SnapshotWriter(
      path: path, origin: SnapshotOrigin(state: state, analysisVersion: 1, model: nil), dimension: dimension,
      capacity: count)
    var vectors = try file.map { try VectorSource(rowsOf: $0) } ?? VectorSource(seed: 7)
    for number in 0..<count {
      guard let embedding = vectors.next(dimension: dimension) else { break }
      let file = CatalogedFile(
        path: "/\(1_000_000_000 + number)", byteCount: 1, modifiedNanoseconds: 1,
        contentHash: ContentHash(bytes: Array(repeating: UInt8(number % 251), count: ContentHash.byteCount)))
      try writer.append(SearchRecord(file: file, analysis: nil, perceptualHash: nil, embedding: embedding))
    }
    try writer.finish()
  }

  /// Stored vectors, every second one moved a little.
  private static func queries(of snapshot: LibrarySnapshot, _ count: Int) -> [Embedding] {
    var noise = VectorSource(seed: 5)
    return (0..<count).compactMap { number in
      guard let stored = snapshot.embedding(at: number * 7919 % snapshot.count),
        let other = noise.next(dimension: dimension)
      else { return nil }
      return number.isMultiple(of: 2)
        ? stored : Embedding(normalizing: zip(stored.values, other.values).map { $0 + 0.5 * $1 })
    }
  }

  private static func report(_ snapshot: LibrarySnapshot, threads: Int) {
    let index = snapshot.index(threadCount: threads)
    let cells = [10, 200].map { limit in
      let times = queries(of: snapshot, rounds).map { query in
        milliseconds { index.nearest(to: query, limit: limit) }.time
      }.sorted()
      return "\(text(times[rounds / 2])) (p95 \(text(times[rounds * 95 / 100])))"
    }
    print("| snapshot, \(threads) thread\(threads > 1 ? "s" : ""), ms | \(cells.joined(separator: " | ")) |")
  }

  /// The flat index and the snapshot in turn: the median of the ratios, and how often they differ.
  private static func compare(_ snapshot: LibrarySnapshot) {
    let flat = FlatIndex(
      (0..<snapshot.count).lazy.compactMap { snapshot.embedding(at: $0) }, dimension: dimension)
    var (ratios, times, different): ([Double], [Double], Int) = ([], [], 0)
    for query in queries(of: snapshot, 31) {
      let plain = milliseconds { flat.nearest(to: query, limit: 200) }
      let mapped = milliseconds { snapshot.index.nearest(to: query, limit: 200) }
      ratios.append(mapped.time / plain.time)
      times.append(plain.time)
      if plain.result != mapped.result { different += 1 }
    }
    print(
      "in turn with FlatIndex (\(text(times.sorted()[15])) ms, one thread), nearest 200: ratio "
        + "\(text(ratios.sorted()[15])), answers that differ: \(different) of 31")
  }

  private static func milliseconds<Result>(_ body: () throws -> Result) rethrows -> (
    time: Double, result: Result
  ) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    return ((clock.now - start) / .milliseconds(1), result)
  }

  private static func text(_ value: Double) -> String { String(format: "%.2f", value) }
}
