internal import Vibes

extension PictureFilter.Condition {
  /// What a picture has of what is asked, in words; nil where it is not known.
  func value(of facts: some PictureFacts) -> String? {
    switch self {
    case .number(let field, _):
      guard let value = field.value(of: facts) else { return nil }
      return Self.text(of: value, field)
    case .orientation:
      guard let width = facts.pixelWidth, let height = facts.pixelHeight else { return nil }
      return PictureOrientation(width: width, height: height)?.rawValue
    case .place: return facts.withPath { String(decoding: $0, as: UTF8.self) }
    case .key: return facts.key?.rawValue
    case .harmony: return facts.harmony.map(QueryNames.harmony)
    }
  }

  private static func text(of value: Double, _ field: NumericField) -> String {
    switch field {
    case .date: return DateSpan.text(value) ?? QueryNumber.text(value)
    case .bytes: return ByteSize.text(value)
    case .width, .height: return QueryNumber.text(value)
    case .vibe, .aspect, .metric(.hueVariety), .metric(.energy), .metric(.weight):
      return Decimals.text(value, 2)
    case .metric, .megapixels: return Decimals.text(value, 1)
    }
  }
}
