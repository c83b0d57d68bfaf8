internal import Imaging
internal import PinPalettesKit

/// A picture that was added, as far as it is known before it is indexed.
struct AddedAnswer: Encodable, Sendable {
  struct Item: Encodable, Sendable {
    let id: String
    let name: String
    let width: Int
    let height: Int
  }

  let id: String
  let item: Item
  /// Whether the library did not have it before.
  let isNew: Bool

  init(_ picture: AddedPicture) {
    id = PictureID(picture.contentHash).description
    let name = picture.path.split(separator: "/").last.map(String.init) ?? ""
    item = Item(id: id, name: name, width: picture.size.width, height: picture.size.height)
    isNew = picture.isNew
  }
}
