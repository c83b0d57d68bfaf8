internal import ColorScience
internal import Imaging
internal import Palettes
internal import PinPalettesKit

/// A picture of the library in a list.
struct PictureItem: Encodable, Sendable {
  let id: String
  let name: String
  let width: Int
  let height: Int
  let color: String
  let palette: [ColorShare]

  /// Describes a picture.
  ///
  /// - Parameters:
  ///   - picture: The picture.
  ///   - path: Which of its files is meant; nil for the one that stands for it.
  init(_ picture: LibraryPicture, path: String? = nil) {
    id = picture.id.description
    name = path?.split(separator: "/").last.map(String.init) ?? picture.name
    width = picture.size.width
    height = picture.size.height
    color = picture.color.hex
    palette = picture.palette.swatches.map(ColorShare.init)
  }
}

extension PictureItem {
  /// Writes the fields, as its encoding has them, into an object.
  func write(to writer: inout JSONWriter) {
    writer.key("id")
    writer.text(id)
    writer.key("name")
    writer.text(name)
    writer.key("width")
    writer.number(width)
    writer.key("height")
    writer.number(height)
    writer.key("color")
    writer.text(color)
    writer.key("palette")
    writer.array(palette) { writer, swatch in
      writer.object { writer in
        writer.key("hex")
        writer.text(swatch.hex)
        writer.key("share")
        writer.number(swatch.share)
      }
    }
  }
}
