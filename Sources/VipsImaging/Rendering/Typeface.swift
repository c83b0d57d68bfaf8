/// A face that we ship.
struct Typeface {
  /// The family, as Pango knows it.
  let family: String
  /// The file's name within the folder of fonts.
  let fileName: String

  /// Every face that we ship; of the book face the cut for 12 points and more, as the other is drawn for footnotes.
  static let all = [
    Typeface(family: "EB Garamond 12", fileName: "EBGaramond12-Regular.otf"),
    Typeface(family: "Inter", fileName: "Inter-Regular.otf"),
    Typeface(family: "JetBrains Mono", fileName: "JetBrainsMono-Regular.ttf"),
  ]

  /// The font's file in the folder of fonts.
  func path(in folder: String) -> String { "\(folder)/\(fileName)" }
}
