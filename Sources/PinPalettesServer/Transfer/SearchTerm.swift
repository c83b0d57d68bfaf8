internal import ColorScience
internal import PinPalettesKit
internal import Recommendations
internal import Vibes

/// One term of a search, as a page sends its chips.
struct SearchTerm: Sendable {
  /// What is asked for.
  let term: QueryTerm
  /// How much it counts, −1…1.
  let weight: Double

  /// How an upload is written where a picture's id could stand.
  static let uploadMark = "upload:"
  private static let longestText = 500
  private static let kinds = ["text", "image", "upload", "color", "vibe"]

  /// Reads a term.
  ///
  /// - Throws: ``ProblemError`` that names the field.
  init(_ value: JSONValue, at path: String) throws(ProblemError) {
    let fields = try BodyFields(value, at: path, allowing: Self.kinds + ["weight"])
    weight = try fields.number("weight", in: -1...1) ?? 1
    let given = Self.kinds.filter(fields.has)
    guard given.count == 1, let text = try fields.text(given[0], longest: Self.longestText) else {
      throw .badBody("\(path) has to have exactly one of \(Self.kinds.joined(separator: ", "))")
    }
    func wrong(_ reason: String) -> ProblemError { .badBody("\(fields.name(given[0])) \(reason)") }
    switch given[0] {
    case "text": term = .text(text)
    case "image":
      guard PictureID(text) != nil else { throw wrong("has to be a picture's id, 32 hexadecimal digits") }
      term = .image(text)
    case "upload":
      guard let token = UploadToken(text) else { throw wrong("has to be an upload's token") }
      term = .image(Self.uploadMark + token.description)
    case "color":
      guard let color = RGBColor(strictHex: text) else { throw wrong("has to be a color such as #e07a5f") }
      term = .color(color)
    default:
      guard let vibe = NamedVibe(anySpelling: text) else {
        throw wrong("has to be one of \(NamedVibe.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      term = .vibe(vibe)
    }
  }

  /// The term for a query; nil where its weight leaves it out, as a slider at 0 does.
  var weighted: WeightedTerm? {
    WeightedTerm.weights.contains(abs(weight)) ? WeightedTerm(term, weight: weight) : nil
  }
}

extension NamedVibe {
  /// Reads `goldenHour`, `golden-hour` or `Golden hour`.
  init?(anySpelling text: String) {
    let word = text.lowercased().filter { $0 != " " && $0 != "-" }
    guard let vibe = Self.allCases.first(where: { $0.rawValue.lowercased() == word }) else { return nil }
    self = vibe
  }
}

extension RGBColor {
  /// Reads `#e07a5f`, in either case and with nothing left out.
  init?(strictHex text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"), text.utf8.dropFirst().allSatisfy({ $0 < 0x80 }),
      text.dropFirst().allSatisfy(\.isHexDigit), let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16 & 0xff), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
  }
}
