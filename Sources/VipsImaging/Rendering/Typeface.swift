internal import Moodboards

/// The face that a line of type is set in.
struct Typeface {
  /// The family, as Pango knows it.
  let family: String
  /// The file's name within the folder of fonts.
  let fileName: String

  init(_ role: TextLabel.Role) {
    switch role {
    case .title:
      // The cut for 12 points and more; the other is drawn for footnotes.
      self.init(family: "EB Garamond 12", fileName: "EBGaramond12-Regular.otf")
    case .caption, .colorName, .pictureCaption: self.init(family: "Inter", fileName: "Inter-Regular.otf")
    case .code: self.init(family: "JetBrains Mono", fileName: "JetBrainsMono-Regular.ttf")
    }
  }

  /// Every face that we ship.
  static let all = TextLabel.Role.allCases.map { Typeface($0) }

  /// The font's file in the folder of fonts.
  func path(in folder: String) -> String { "\(folder)/\(fileName)" }

  private init(family: String, fileName: String) {
    self.family = family
    self.fileName = fileName
  }
}
