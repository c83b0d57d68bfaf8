internal import ColorScience
internal import Palettes

/// Palettes as Adobe Swatch Exchange, version 1.0: one group a picture.
///
/// Adobe has not published the format. Source: the description by Carl Camera at
/// <http://iamacamera.org/default.aspx?id=109>, and cyotek's
/// <https://www.cyotek.com/blog/writing-adobe-swatch-exchange-ase-files-using-csharp>.
struct AdobeSwatchExchange {
  /// The whole file.
  let bytes: [UInt8]

  private enum Block {
    static let color: UInt16 = 0x0001
    static let groupStart: UInt16 = 0xC001
    static let groupEnd: UInt16 = 0xC002
  }

  /// A color of its own: changing it changes no artwork (0 is global, 1 a spot color).
  private static let normalColor: UInt16 = 2

  init(_ documents: [PaletteDocument]) {
    var file = BigEndianBytes()
    file.append("ASEF")
    file.append(UInt16(1))
    file.append(UInt16(0))
    file.append(UInt32(documents.reduce(0) { $0 + $1.swatches.count + 2 }))
    for document in documents {
      file.append(Self.block(Block.groupStart, Self.named(document.title)))
      for details in document.swatches {
        file.append(Self.block(Block.color, Self.color(details)))
      }
      file.append(Self.block(Block.groupEnd, BigEndianBytes()))
    }
    bytes = file.bytes
  }

  private static func block(_ type: UInt16, _ content: BigEndianBytes) -> BigEndianBytes {
    var block = BigEndianBytes()
    block.append(type)
    block.append(UInt32(content.bytes.count))
    block.append(content)
    return block
  }

  /// A name with the number of its UTF-16 units before it, the final zero counted.
  private static func named(_ name: String) -> BigEndianBytes {
    let units = name.swatchName
    var content = BigEndianBytes()
    content.append(UInt16(units.count + 1))
    content.append(zeroTerminated: units)
    return content
  }

  private static func color(_ details: SwatchDetails) -> BigEndianBytes {
    let color = details.swatch.color
    var content = named(details.name.text)
    content.append("RGB ")
    for sample in [color.red, color.green, color.blue] { content.append(Float(sample) / 255) }
    content.append(normalColor)
    return content
  }
}
