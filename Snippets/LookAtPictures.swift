// The library in the README: palettes, an index, a search and a board. A test holds the two together.

import PinPalettesKit

let studio = Studio()
for await outcome in studio.palettes(of: ["sea.jpg", "dunes.png"]) {
  switch outcome {
  case .done(let report): print(report.path, report.palette.swatches.map(\.color.hex))
  case .failed(let failure): print(failure)  // sea.jpg: no such file or directory
  }
}
let report = try await studio.index(["Pictures"])
print(report.indexed, report.failures)
for result in try await studio.search("a boat on a lake") { print(result.rank, result.path) }
let board = try await studio.makeBoard(BoardRequest(source: .like("sea.jpg")))
print(board.files, board.explanation)
