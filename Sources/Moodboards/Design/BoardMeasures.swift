internal import Imaging

/// The sizes on a page that follow from its size: margins, gutters, type.
struct BoardMeasures {
  let page: PixelSize
  /// 4 % of the short side.
  let margin: Int
  /// 1 % of the short side, less where many pictures share the page.
  let gutter: Int
  /// The height of the palette's fields.
  let stripHeight: Int
  let titleSize: Int
  let captionSize: Int
  let codeSize: Int

  init(page: PixelSize, pictureCount: Int) {
    self.page = page
    let short = Double(page.shortSide)
    margin = Int((0.04 * short).rounded())
    // A gutter wider than a fifteenth of its pictures would read as a grid of stamps.
    let meanSide = (Double(page.area) / Double(pictureCount)).squareRoot()
    gutter = max(1, Int(min(0.01 * short, meanSide / 15).rounded()))
    // 6.5 % of the height with the codes under it.
    stripHeight = Int((0.05 * Double(page.height)).rounded())
    titleSize = Int((min(Double(page.width), 1.2 * short) / 18).rounded())
    captionSize = Int((0.4 * Double(titleSize)).rounded())
    codeSize = max(9, Int((0.0145 * short).rounded()))
  }

  /// The room that a code needs: seven letters of 0.6 em, and air.
  var codeWidth: Int { Int((5.5 * Double(codeSize)).rounded(.up)) }
}
