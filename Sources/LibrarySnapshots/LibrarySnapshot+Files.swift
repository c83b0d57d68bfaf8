public import Catalog

extension LibrarySnapshot {
  /// The absolute path of a picture file.
  public func path(at place: Int) -> String {
    String(decoding: pictures.paths.bytes(at: place), as: UTF8.self)
  }

  /// The place of the picture file at `path`, told by its UTF-8 bytes; nil where there is none.
  ///
  /// - Complexity: O(log `count`).
  public func place(ofPath path: String) -> Int? { pictures.paths.place(of: path) }

  /// The places of all files with the same bytes, ascending.
  ///
  /// - Complexity: O(log `count`).
  public func places(of contentHash: ContentHash) -> [Int] {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if hash(ranked: middle) < contentHash { low = middle + 1 } else { high = middle }
    }
    return (low..<count).prefix { hash(ranked: $0) == contentHash }.map { place(ranked: $0) }
  }

  /// The places of all files whose content hash begins with these 16 bytes, as `ContentHash.firstHalf` gives
  /// them, by content and then ascending.
  ///
  /// - Complexity: O(log `count`).
  public func places(ofFirstHalf half: (UInt64, UInt64)) -> [Int] {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if hash(ranked: middle).firstHalf < half { low = middle + 1 } else { high = middle }
    }
    return (low..<count).prefix { hash(ranked: $0).firstHalf == half }.map { place(ranked: $0) }
  }

  private func hash(ranked rank: Int) -> ContentHash { contentHash(at: place(ranked: rank)) }

  /// The place at a rank of the content hashes; of a damaged file, some place that there is.
  private func place(ranked rank: Int) -> Int { min(Int(pictures.hashOrder[rank]), count - 1) }
}
