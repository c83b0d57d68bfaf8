import ColorScience
import Imaging
import Moodboards
import Palettes

/// Members like those of a person's folder: camera shapes and a few colors each.
enum Samples {
  private static let sizes = [
    (3000, 2000), (2000, 3000), (4000, 3000), (3000, 4000), (2048, 2048), (1920, 1080), (1200, 1500),
    (1080, 1920),
  ]

  /// `count` members that depend on `salt` alone.
  static func members(_ count: Int, salt: Int = 0) -> [MoodboardMember] {
    (0..<count).map { index in
      let (width, height) = sizes[(index * 5 + salt * 3 + index / 8) % sizes.count]
      return member(width, height, hue: index * 37 + salt * 11, caption: "picture \(index).jpg")
    }
  }

  static func member(
    _ width: Int, _ height: Int, hue: Int = 0, caption: String? = nil,
    focus: MoodboardMember.Focus = .center
  ) -> MoodboardMember {
    let step = UInt8(truncatingIfNeeded: hue % 200)
    return MoodboardMember(
      size: PixelSize(width: width, height: height),
      palette: Palette(swatches: [
        Swatch(color: RGBColor(red: 200 - step, green: 120, blue: 40 + step), share: 0.6),
        Swatch(color: RGBColor(red: 230, green: 225, blue: 215), share: 0.4),
      ]), caption: caption, focus: focus)
  }

  static func palette(_ colors: [(hex: String, share: Double)]) -> Palette {
    Palette(
      swatches: colors.compactMap { color in
        RGBColor(hex: color.hex).map { Swatch(color: $0, share: color.share) }
      })
  }

  /// Options of defaults, changed.
  static func options(_ change: (inout MoodboardOptions) -> Void) -> MoodboardOptions {
    var options = MoodboardOptions()
    change(&options)
    return options
  }

  /// A designer whose search is as short as a test wants.
  static let designer = MoodboardDesigner(layout: SlicingLayout(arrangements: 2000))
}
