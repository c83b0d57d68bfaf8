/// Tells paths of pictures from words.
enum ImagePath {
  private static let beginnings = ["./", "../", "/", "~/"]
  private static let endings: Set<String> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "webp", "avif", "heic", "heif", "hif", "tif", "tiff", "gif", "jxl",
  ]

  /// Whether it begins as a path or ends as the file of a picture.
  static func looksLikeOne(_ text: String) -> Bool { beginsAsPath(text) || endsAsImage(text) }

  /// Whether it begins with a folder.
  static func beginsAsPath(_ text: String) -> Bool {
    beginnings.contains { text.hasPrefix($0) && text.count > $0.count }
  }

  /// Whether it ends as the file of a picture, with a name before the ending.
  static func endsAsImage(_ text: String) -> Bool {
    guard let dot = text.lastIndex(of: "."), dot > text.startIndex, text[text.index(before: dot)] != "/"
    else { return false }
    return endings.contains(text[text.index(after: dot)...].lowercased())
  }
}
