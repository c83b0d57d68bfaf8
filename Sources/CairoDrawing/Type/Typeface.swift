internal import Moodboards

/// The face that a line of type is set in.
struct Typeface {
  /// The family, as fontconfig knows it.
  let family: String
  /// The families to look for letters in that it lacks, in order; whatever has them comes last.
  let fallbacks: [String]
  /// The file's name within the folder of fonts.
  let fileName: String

  init(_ role: TextLabel.Role) {
    switch role {
    // The cut for 12 points and more; the other is drawn for footnotes.
    case .title: self = Self.all[0]
    case .caption, .colorName, .pictureCaption: self = Self.all[1]
    case .code: self = Self.all[2]
    }
  }

  /// Every face that we ship.
  static let all = [
    // A book face in every script.
    Typeface(
      family: "EB Garamond 12", fileName: "EBGaramond12-Regular.otf",
      fallbacks: ["Noto Naskh Arabic", "Noto Serif Hebrew", "Noto Serif CJK JP", "serif"]),
    Typeface(
      family: "Inter", fileName: "Inter-Regular.otf",
      fallbacks: ["Noto Sans Arabic", "Noto Sans CJK JP", "sans-serif"]),
    Typeface(
      family: "JetBrains Mono", fileName: "JetBrainsMono-Regular.ttf", fallbacks: ["monospace"]),
  ]

  /// The family and its fallbacks, as Pango wants them.
  var families: String { ([family] + fallbacks).joined(separator: ",") }

  private init(family: String, fileName: String, fallbacks: [String]) {
    self.family = family
    self.fileName = fileName
    self.fallbacks = fallbacks
  }
}
