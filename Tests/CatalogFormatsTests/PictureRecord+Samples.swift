import Catalog
import CatalogFormats
import PinPalettesTesting

extension PictureRecord {
  /// A picture with everything, made of `number`.
  static func sample(_ number: Int, path: String = "/p/sea.jpg") -> PictureRecord {
    PictureRecord(
      row: number, file: .sample(path, content: number), analysis: .sample(number),
      vectors: [VectorPlace(model: 0, row: number + 5), VectorPlace(model: 1, row: number)])
  }

  /// A picture that nothing is known of.
  static let bare = PictureRecord(row: 0, file: .sample("/p/bare.png"), analysis: nil, vectors: [])
}

/// Paths that formats of text stumble over.
let oddPaths = [
  "/p/line\nbreak", "/p/\r\n", "/p/'quote\"", "/p/,", "/p/ ", "/p/\\", "/p/\u{1}\u{7F}", "/p/日本.png",
  "/p/caf\u{E9}", "/p/cafe\u{301}", "/p/\u{1F30A}\u{2028}", "/p/</script>", "/\"", "/p/=1+1",
]
