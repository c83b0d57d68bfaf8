internal import ColorScience
public import Palettes

/// What a picture is called for those who cannot see it, from what is known without looking at it.
public enum AltText {
  /// The file's name in words and the picture's main colors: `Sea pier: mostly slate blue and sand`.
  ///
  /// - Parameters:
  ///   - fileName: The name or path of the file; names that cameras and phones give say nothing and are left out.
  ///   - palette: The picture's colors.
  /// - Returns: One sentence without a period.
  public static func text(fileName: String, palette: Palette) -> String {
    "\(subject(of: fileName) ?? "Picture"): mostly \(colors(of: palette))"
  }

  /// A color with at least this share is the picture's; the second one would only distract.
  private static let soleShare = 0.75

  private static func colors(of palette: Palette) -> String {
    let main = palette.swatches[0].share >= soleShare ? 1 : 2
    return ColorName.unique(for: palette.swatches.prefix(main).map(\.color), vocabulary: .xkcd)
      .map(\.text).joined(separator: " and ")
  }

  /// The file's name as words that begin with a capital; nil for a camera's number, a date or a hash.
  public static func subject(of fileName: String) -> String? {
    let name = fileName.split(separator: "/").last ?? ""
    let dot = name.lastIndex(of: ".")
    let stem = dot.map { $0 > name.startIndex ? name[..<$0] : name } ?? name
    let words = stem.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    guard words.contains(where: saysSomething) else { return nil }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What cameras and phones begin file names with.
  private static let cameraWords: Set<String> = [
    "img", "imgp", "dsc", "dscf", "dscn", "pxl", "pano", "mvimg", "image", "photo", "picture", "screenshot",
    "untitled", "copy", "jpg", "jpeg", "png",
  ]

  /// Whether a word tells of a picture: not a number, a camera's prefix, or digits and letters mixed.
  private static func saysSomething(_ word: Substring) -> Bool {
    let letters = word.count { $0.isLetter }
    return letters == word.count { !"'’".contains($0) } && !cameraWords.contains(word.lowercased())
      && (letters > 2 || word.unicodeScalars.contains { !$0.isASCII })
  }
}
