internal import Dispatch
public import Embeddings
internal import Foundation
internal import Synchronization
public import VectorSearch

/// Searches the embeddings of a mapped snapshot: as exact as ``FlatIndex``, reading a quarter of the bytes.
///
/// Codes of a byte a component bound every similarity, and the vectors that the bounds leave in question are
/// compared in single precision, so the answer is that of `FlatIndex` to the last bit, on every processor and
/// for every number of threads. An id is a picture's place in the snapshot; pictures without an embedding are
/// never found. Blocking: a query reads all codes once.
public struct SnapshotIndex: VectorIndex {
  /// The most threads a query takes.
  public let threadCount: Int
  private let vectors: MappedVectors
  private let kernel: DotKernel

  /// How many threads are used unless told otherwise: one for each processor, up to eight, which keep any
  /// memory busy.
  public static var defaultThreadCount: Int { min(ProcessInfo.processInfo.activeProcessorCount, 8) }

  /// The fewest vectors worth a thread of their own.
  private static let leastPerThread = 8192

  init(_ vectors: MappedVectors, threadCount: Int, kernel: DotKernel = .fastest) {
    self.vectors = vectors
    self.threadCount = threadCount
    self.kernel = kernel
  }

  /// The number of components of every embedding.
  public var dimension: Int { vectors.dimension }

  /// The number of pictures, with an embedding or without.
  public var count: Int { vectors.count }

  /// The pictures most like `query` among those selected, most alike first, equal ones by id.
  ///
  /// - Precondition: `query` has `dimension` components, and `selection` is one among `count`.
  /// - Parameters:
  ///   - query: What to look for.
  ///   - limit: The most to return.
  ///   - selection: The pictures that may be returned; nil stands for all.
  /// - Returns: At most `limit` neighbors.
  public func nearest(to query: Embedding, limit: Int, among selection: VectorSelection?) -> [Neighbor] {
    search(query, limit: limit, among: selection).neighbors
  }

  /// The nearest, and how many vectors were looked at in full.
  package func search(
    _ query: Embedding, limit: Int, among selection: VectorSelection?
  ) -> (neighbors: [Neighbor], examined: Int) {
    checkQuestion(query, among: selection)
    var selected = vectors.present
    if let selection { selected.formIntersection(selection) }
    let limit = min(limit, count)
    guard limit > 0, !selected.isEmpty else { return ([], 0) }
    let scan = QuantizedScan(
      query: QuantizedQuery(query), limit: limit, kernel: kernel, vectors: vectors, selected: selected.words)
    return examine(Shortlist.merged(shortlists(scan)), for: query, limit: limit)
  }

  private func shortlists(_ scan: QuantizedScan) -> [Shortlist] {
    let words = scan.selected.count
    let threads = max(1, min(threadCount, count / Self.leastPerThread))
    guard threads > 1 else { return [scan.shortlist(of: 0..<words)] }
    let lists = Mutex<[Shortlist]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let list = scan.shortlist(of: words * thread / threads..<words * (thread + 1) / threads)
      // In whichever order they come: merging puts the entries in order.
      lists.withLock { $0.append(list) }
    }
    return lists.withLock { $0 }
  }

  /// Compares in full, from the highest upper bound down, until nothing that is left can be among the nearest.
  private func examine(
    _ entries: [Shortlist.Entry], for query: Embedding, limit: Int
  ) -> (neighbors: [Neighbor], examined: Int) {
    var best = NearestSelection(limit: limit)
    var examined = 0
    withUnsafeTemporaryAllocation(byteCount: vectors.valueSize, alignment: 64) { buffer in
      DotProduct.padded(query.values).withUnsafeBytes { query in
        // One that reaches the floor exactly may come before another by its id.
        for entry in entries {
          if entry.upper < best.floor { break }
          let similarity = DotProduct.ofBlocks(query, vectors.values(of: entry.id, in: buffer))
          // Only damage makes one that is no number, which would have no place in the order.
          if similarity.isFinite { best.offer(id: entry.id, similarity: similarity) }
          examined += 1
        }
      }
    }
    return (best.sorted(), examined)
  }
}
