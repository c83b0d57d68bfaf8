internal import CVips
internal import Foundation
internal import Imaging
internal import Moodboards

/// Sets single lines of type with Pango, through libvips.
struct VipsTypesetter {
  /// The folder of the font files; nil for the system's fonts.
  let fontsFolder: String?

  /// More letters than any board has room for.
  private static let longestText = 400

  /// Makes sure of the font files: libvips would go on without them, in whatever face it finds.
  func checkFonts(for labels: [TextLabel]) throws(ImagingError) {
    guard let fontsFolder else { return }
    for role in TextLabel.Role.allCases where labels.contains(where: { $0.role == role }) {
      let path = Typeface(role).path(in: fontsFolder)
      guard FileManager.default.isReadableFile(atPath: path) else {
        throw ImagingError(.unreadable, subject: path, reason: "the font is missing or cannot be read")
      }
    }
  }

  /// Sets a label, ended by an ellipsis where it is too long.
  func mask(for label: TextLabel) throws(VipsFailure) -> TextMask {
    let letters = Array(label.text.prefix(Self.longestText))
    let whole = try image(of: label.text, like: label)
    if letters.count == label.text.count && whole.width <= label.maxWidth {
      return try Self.mask(whole)
    }
    // The longest beginning that fits with its ellipsis.
    var fitting = 0
    var tooLong = letters.count
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      let width = try image(of: Self.shortened(letters, to: middle), like: label).width
      if width <= label.maxWidth { fitting = middle } else { tooLong = middle }
    }
    return try Self.mask(try image(of: Self.shortened(letters, to: fitting), like: label))
  }

  /// The rows from the top of a line to its baseline: a capital stands on it.
  func ascent(for label: TextLabel) throws(VipsFailure) -> Int {
    let capital = try image(of: "H", like: label)
    return Int(pinpalettes_vips_y_offset(capital.pointer)) + capital.height
  }

  private func image(of text: String, like label: TextLabel) throws(VipsFailure) -> VipsHandle {
    let face = Typeface(label.role)
    // Pango counts in 1/1024 of a point, which is a pixel at 72 dots an inch.
    let spacing = Int((label.tracking * Double(label.fontSize) * 1024).rounded())
    let markup = "<span letter_spacing=\"\(spacing)\">\(Self.escaped(text))</span>"
    let font = "\(face.family) \(label.fontSize)"
    return try VipsHandle("text") { out in
      guard let fontsFolder else { return pinpalettes_vips_text(out, markup, font, nil) }
      return pinpalettes_vips_text(out, markup, font, face.path(in: fontsFolder))
    }
  }

  private static func mask(_ image: borrowing VipsHandle) throws(VipsFailure) -> TextMask {
    TextMask(
      width: image.width, height: image.height, coverage: try image.render(),
      top: Int(pinpalettes_vips_y_offset(image.pointer)))
  }

  private static func shortened(_ letters: [Character], to count: Int) -> String {
    var kept = letters.prefix(count)
    while let last = kept.last, last.isWhitespace || last.isPunctuation { kept.removeLast() }
    return String(kept) + "…"
  }

  /// The text as Pango markup; control characters, which no markup may hold, are left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where scalar.properties.generalCategory == .control: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
