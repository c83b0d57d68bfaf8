import PinPalettesTesting
import Testing

@testable import VectorSearch

struct NearestSelectionTests {
  @Test(arguments: [1, 2, 7, 50, 300])
  func keepsWhatAFullSortWouldPutFirst(limit: Int) {
    var random = SeededGenerator(seed: 5)
    // Few different values, so that ties are common.
    let similarities = (0..<300).map { _ in Float(Int.random(in: 0..<20, using: &random)) / 20 }
    var selection = NearestSelection(limit: limit)
    for (id, similarity) in similarities.enumerated() { selection.offer(id: id, similarity: similarity) }
    let sorted = similarities.indices.sorted { (-similarities[$0], $0) < (-similarities[$1], $1) }
    #expect(selection.sorted().map(\.id) == Array(sorted.prefix(limit)))
  }
}
