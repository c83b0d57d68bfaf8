public import Moodboards

/// The typefaces of boards, as SVG and pages name them.
public enum BoardTypeface: String, Sendable, Hashable, CaseIterable {
  /// EB Garamond, for titles.
  case book
  /// Inter, for everything else.
  case plain
  /// JetBrains Mono, for codes.
  case fixedWidth

  /// The typeface of a line.
  public init(_ role: TextLabel.Role) {
    switch role {
    case .title: self = .book
    case .caption, .colorName, .pictureCaption: self = .plain
    case .code: self = .fixedWidth
    }
  }

  /// The name of its web font in `Fonts/Web`.
  public var webFileName: String {
    switch self {
    case .book: "EBGaramond.woff2"
    case .plain: "Inter.woff2"
    case .fixedWidth: "JetBrainsMono.woff2"
    }
  }

  /// The family's name.
  var family: String {
    switch self {
    case .book: "EB Garamond"
    case .plain: "Inter"
    case .fixedWidth: "JetBrains Mono"
    }
  }

  /// The family and what stands in for it, best first, as CSS writes a list.
  ///
  /// Some systems call the book face by its optical size, and offer other weights under the family's name.
  var familyList: String {
    switch self {
    case .book: "'EB Garamond 12','EB Garamond',Garamond,Georgia,serif"
    case .plain: "Inter,'Helvetica Neue',Arial,sans-serif"
    case .fixedWidth: "'JetBrains Mono',Menlo,Consolas,monospace"
    }
  }
}
