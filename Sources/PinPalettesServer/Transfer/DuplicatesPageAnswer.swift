/// One page of all groups.
struct DuplicatesPageAnswer: Encodable, Sendable {
  let groups: [DuplicatesAnswer.Group]
  let total: Int
  let offset: Int
  let next: Int?

  private enum CodingKeys: String, CodingKey { case groups, total, offset, next }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(groups, forKey: .groups)
    try fields.encode(total, forKey: .total)
    try fields.encode(offset, forKey: .offset)
    try fields.encode(next, forKey: .next)
  }
}
