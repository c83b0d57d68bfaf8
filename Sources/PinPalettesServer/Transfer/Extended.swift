/// A picture in a list with something more to say of it: the fields of both in one object.
struct Extended<Extra: Encodable & Sendable>: Encodable, Sendable {
  let item: PictureItem
  let extra: Extra

  func encode(to encoder: any Encoder) throws {
    try item.encode(to: encoder)
    try extra.encode(to: encoder)
  }
}
