/// A word on its way through byte-pair encoding.
///
/// As long as two neighbors can be merged, those whose merge has the lowest rank are, the leftmost first.
/// A heap holds what could be merged, so that a word of n symbols takes O(n log n). Source: Sennrich et al.,
/// “Neural machine translation of rare words with subword units”, 2016, <https://arxiv.org/abs/1508.07909>;
/// the order of events as in Hugging Face's `tokenizers`, `models/bpe/word.rs`.
struct BytePairWord {
  private var tokens: [Int32]
  /// Where the next token is, `tokens.count` behind the last one.
  private var next: [Int]
  /// Where the token in front is, −1 before the first one.
  private var previous: [Int]
  /// What became part of the token in front of it.
  private var isMerged: [Bool]
  private var candidates = MinimumHeap()

  private init(_ symbols: [Int32]) {
    tokens = symbols
    next = Array(1..<symbols.count + 1)
    previous = Array(-1..<symbols.count - 1)
    isMerged = Array(repeating: false, count: symbols.count)
  }

  /// Merges the symbols of a word as far as they can be.
  static func merged(_ symbols: [Int32], by table: MergeTable) -> [Int32] {
    guard symbols.count > 1 else { return symbols }
    var word = BytePairWord(symbols)
    for position in 0..<symbols.count - 1 { word.consider(position, table) }
    while let candidate = word.candidates.popMinimum() {
      word.merge(rank: Int(candidate >> 32), at: Int(candidate & 0xFFFF_FFFF), table)
    }
    return word.tokens.indices.filter { !word.isMerged[$0] }.map { word.tokens[$0] }
  }

  /// Notes that the token at a position could be merged with the next one, if it can.
  private mutating func consider(_ position: Int, _ table: MergeTable) {
    guard let rank = table.rank(of: tokens[position], tokens[next[position]]) else { return }
    candidates.insert(UInt64(rank) << 32 | UInt64(position))
  }

  private mutating func merge(rank: Int, at position: Int, _ table: MergeTable) {
    let right = next[position]
    guard !isMerged[position], right < tokens.count else { return }
    // The neighbors may have changed since; that they still become the same token is what the reference
    // asks for, not that they are still the same two.
    let result = table.merges[rank].result
    guard let present = table.rank(of: tokens[position], tokens[right]),
      table.merges[present].result == result
    else { return }
    tokens[position] = result
    isMerged[right] = true
    next[position] = next[right]
    if next[right] < tokens.count {
      previous[next[right]] = position
      consider(position, table)
    }
    if previous[position] >= 0 { consider(previous[position], table) }
  }
}
