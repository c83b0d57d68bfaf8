internal import Imaging

/// The sizes on a page that follow from its size: margins, gutters, type.
struct BoardMeasures {
  let page: PixelSize
  /// 4 % of the short side.
  let margin: Int
  /// 1 % of the short side, less where many pictures share the page, more between prints.
  let gutter: Int
  /// The height of the palette's fields: 6.2 % of the page's.
  let stripHeight: Int
  let titleSize: Int
  let captionSize: Int
  let codeSize: Int
  /// The size of the names of colors.
  let nameSize: Int
  /// The size of the words under pictures.
  let pictureCaptionSize: Int

  /// Type smaller than this is not legible on any screen.
  private static let leastType = 9

  init(options: MoodboardOptions, pictureCount: Int) {
    page = options.size.pixels
    let short = Double(page.shortSide)
    func percent(_ value: Double) -> Int { Int((value / 100 * short).rounded()) }
    margin = percent(options.margin ?? 4)
    let meanSide = (Double(page.area) / Double(pictureCount)).squareRoot()
    if let chosen = options.gutter {
      gutter = percent(chosen)
    } else {
      // At a thirty-fourth of their mean side, pictures cover 94 % of the room, however many they are; wider
      // gutters make a crowd read as a grid of stamps. Prints need room for their shadows, thumbnails for names.
      let (most, share) =
        switch options.template {
        case .polaroid: (2.4, 1.0 / 11)
        case .contactSheet: (1.8, 1.0 / 11)
        default: (1.0, 1.0 / 34)
        }
      gutter = max(1, Int(min(most / 100 * short, meanSide * share)))
    }
    stripHeight = max(1, Int((0.062 * Double(page.height)).rounded()))
    titleSize = Int((min(Double(page.width), 1.2 * short) / 18).rounded())
    captionSize = Int((0.4 * Double(titleSize)).rounded())
    codeSize = max(Self.leastType, percent(1.3))
    nameSize = max(Self.leastType, percent(1.5))
    // As large as other small type, smaller for thumbnails.
    pictureCaptionSize = max(
      Self.leastType, Int(min(0.0145 * short, 0.062 * meanSide).rounded()))
  }

  /// The room that a code needs: seven letters of 0.64 em, and air.
  var codeWidth: Int { Int((5.6 * Double(codeSize)).rounded(.up)) }
}
