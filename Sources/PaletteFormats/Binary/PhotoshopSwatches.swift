internal import ColorScience
internal import Palettes

/// A palette as a Photoshop color swatch file: a section without names for old readers, then one with names.
///
/// Source: Adobe Photoshop File Formats Specification, October 2013, “Color Swatches”,
/// <https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/>.
struct PhotoshopSwatches {
  /// The whole file.
  let bytes: [UInt8]

  private static let rgb: UInt16 = 0

  init(_ document: PaletteDocument) {
    // The format counts swatches in 16 bits.
    let swatches = document.swatches.prefix(0xFFFF)
    var file = BigEndianBytes()
    file.append(UInt16(1))
    file.append(UInt16(swatches.count))
    for details in swatches { file.append(Self.color(details.swatch.color)) }
    file.append(UInt16(2))
    file.append(UInt16(swatches.count))
    for details in swatches {
      let name = details.name.text.swatchName
      file.append(Self.color(details.swatch.color))
      file.append(UInt32(name.count + 1))
      file.append(zeroTerminated: name)
    }
    bytes = file.bytes
  }

  /// The space and its four numbers, of which RGB leaves the last at 0.
  private static func color(_ color: RGBColor) -> BigEndianBytes {
    var words = BigEndianBytes()
    words.append(rgb)
    // 257 takes 255 to 65535, so that white stays white.
    for sample in [color.red, color.green, color.blue] { words.append(UInt16(sample) * 257) }
    words.append(UInt16(0))
    return words
  }
}
