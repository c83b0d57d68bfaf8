internal import CCairo
internal import ColorScience
internal import Moodboards

/// A line of type, set; it lives no longer than the loan of its fonts.
struct TextLine: ~Copyable {
  private let layout: OpaquePointer
  private let isRightToLeft: Bool
  private let hasEmoji: Bool
  /// From the upper left corner down to the line on which the letters stand, in pixels.
  private let ascent: Double
  /// The width, in pixels.
  let width: Double

  init(_ text: String, like label: TextLabel, fonts: FontContext) {
    let utf8 = Array(text.utf8CString)
    let count = CInt(utf8.count - 1)
    isRightToLeft = pinpalettes_pango_is_right_to_left(utf8, count) != 0
    hasEmoji = TextScript.hasEmoji(text)
    // Tracking would tear the joined letters of Arabic apart.
    let tracking = isRightToLeft || !label.tracking.isFinite ? 0 : min(max(label.tracking, -1), 1)
    // Larger than any page is what no library of fonts was made for.
    let size = Double(min(max(label.fontSize, 1), 8000))
    layout = pinpalettes_pango_line(
      fonts.pointer, utf8, count, Typeface(label.role).families, size, tracking * size,
      TextScript.language(of: text))
    var width = 0.0
    var ascent = 0.0
    pinpalettes_pango_measure(layout, &width, &ascent)
    self.width = width
    self.ascent = ascent
  }

  deinit { pinpalettes_pango_release(layout) }

  /// Draws the line in its label's room: as letters for a vector drawing, which a PDF can be searched for.
  ///
  /// For pixels the letters' outlines are filled, so that their distances are not rounded to pixels. Emoji have no
  /// outlines.
  func draw(for label: TextLabel, on drawing: OpaquePointer, isVector: Bool) {
    let room = Double(label.maxWidth) - width
    let shift =
      switch label.alignment {
      case .center: room / 2
      case .natural: isRightToLeft ? room : 0
      }
    let (x, y) = (Double(label.x) + shift, Double(label.baseline) - ascent)
    let color = label.color
    let (red, green, blue) = (Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    switch (isVector, hasEmoji) {
    case (true, true):
      pinpalettes_cairo_place_line(drawing, layout, x, y, red, green, blue, Self.emojiPixels)
    case (true, false), (false, true): pinpalettes_cairo_show_line(drawing, layout, x, y, red, green, blue)
    case (false, false): pinpalettes_cairo_fill_line(drawing, layout, x, y, red, green, blue)
    }
  }

  /// How many of an emoji's pixels a PDF gets for each of the board's, which are 200 an inch or more.
  private static let emojiPixels = 2.0
}
