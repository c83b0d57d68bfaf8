internal import ColorScience
internal import Imaging
internal import Palettes

/// Palettes as design tokens: one group a picture, one color token a swatch.
///
/// Source: Design Tokens Format Module and Color Module 2025.10,
/// <https://www.designtokens.org/tr/2025.10/>. Names must not begin with `$` nor hold `{`, `}` or
/// `.`; the identifiers are those of the CSS, so that tools make the same names of both.
struct DesignTokens {
  /// The whole file.
  let text: String

  /// The owner of what the specification has no field for, in reverse domain order as it asks.
  private static let vendor = "org.pinpalettes"

  init(_ documents: [PaletteDocument]) {
    let groups = zip(documents, PaletteIdentifiers.make(for: documents)).map { document, names in
      (key: names.palette, value: Self.group(document, named: names))
    }
    text = JSONText.object(groups).text() + "\n"
  }

  private static func group(_ document: PaletteDocument, named names: PaletteIdentifiers) -> JSONText {
    var members: [(key: String, value: JSONText)] = [(key: "$description", value: .string(document.title))]
    if let size = document.pictureSize {
      let picture: JSONText = .object([
        (key: "width", value: .number(String(size.width))),
        (key: "height", value: .number(String(size.height))),
      ])
      members.append((key: "$extensions", value: .object([(key: vendor, value: picture)])))
    }
    for (details, name) in zip(document.swatches, names.swatches) {
      members.append((key: name, value: token(details)))
    }
    return .object(members)
  }

  private static func token(_ details: SwatchDetails) -> JSONText {
    let color = details.swatch.color
    // Four decimals tell all 256 samples apart.
    let components = [color.red, color.green, color.blue].map {
      JSONText.number(DecimalText.rounded(Double($0) / 255, decimals: 4))
    }
    return .object([
      (key: "$type", value: .string("color")),
      (
        key: "$value",
        value: .object([
          (key: "colorSpace", value: .string("srgb")), (key: "components", value: .row(components)),
          (key: "alpha", value: .number("1")), (key: "hex", value: .string(color.hex)),
        ])
      ),
      (key: "$extensions", value: .object([(key: vendor, value: measurements(details))])),
    ])
  }

  private static func measurements(_ details: SwatchDetails) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      (key: "name", value: .string(details.name.text)),
      (key: "share", value: .number(DecimalText.rounded(details.swatch.share, decimals: 4))),
    ]
    if let role = details.role { members.append((key: "role", value: .string(role.rawValue))) }
    if let position = details.position {
      members.append((key: "x", value: .number(DecimalText.rounded(position.x, decimals: 4))))
      members.append((key: "y", value: .number(DecimalText.rounded(position.y, decimals: 4))))
    }
    return .object(members)
  }
}
