internal import Imaging
internal import Moodboards
internal import PinPalettesKit

/// A saved board in a list.
struct SavedBoardAnswer: Encodable, Sendable {
  let name: String
  let title: String?
  let width: Int
  let height: Int
  let template: String
  let pictures: Int
  let saved: String

  init(_ board: SavedBoard) {
    name = board.name
    title = board.title
    (width, height) = (board.size.width, board.size.height)
    template = board.template.rawValue
    pictures = board.pictureCount
    saved = Timestamp.text(Double(board.savedSeconds))
  }

  private enum CodingKeys: String, CodingKey { case name, title, width, height, template, pictures, saved }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(title, forKey: .title)
    try fields.encode(width, forKey: .width)
    try fields.encode(height, forKey: .height)
    try fields.encode(template, forKey: .template)
    try fields.encode(pictures, forKey: .pictures)
    try fields.encode(saved, forKey: .saved)
  }
}
