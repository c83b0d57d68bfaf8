internal import CCairo
internal import Imaging
internal import Moodboards

/// Puts pictures in their places.
enum PicturePainter {
  /// Lays pixels of the place's own size over a drawing, in bands: Cairo has another order of bytes than we have, and a
  /// copy of a whole page would double what a board takes.
  static func paint(_ picture: PixelBuffer, at rect: PixelRect, radius: Double, on drawing: borrowing Drawing)
  {
    let isOpaque = picture.isOpaque
    let bandHeight = max(1, (1 << 18) / rect.width)
    for first in stride(from: 0, to: rect.height, by: bandHeight) {
      let rows = first..<min(first + bandHeight, rect.height)
      let band = PixelRect(x: rect.x, y: rect.y + first, width: rect.width, height: rows.count)
      drawing.saving {
        // Between the corners a band is a plain rectangle, which is much quicker to fill.
        if Double(rows.lowerBound) < radius || Double(rows.upperBound) > Double(rect.height) - radius {
          drawing.trace(band)
          drawing.clip()
          drawing.trace(rect, radius: radius)
        } else {
          drawing.trace(band)
        }
        fill(
          PictureSamples.premultiplied(picture, rows: rows), width: rect.width, height: rows.count,
          isOpaque: isOpaque, x: band.x, y: band.y, on: drawing)
      }
    }
  }

  private static func fill(
    _ pixels: consuming [UInt32], width: Int, height: Int, isOpaque: Bool, x: Int, y: Int,
    on drawing: borrowing Drawing
  ) {
    var pixels = pixels
    let pointer = drawing.pointer
    pixels.withUnsafeMutableBytes {
      let place = pinpalettes_cairo_place(x: Double(x), y: Double(y), pixel_width: 1, pixel_height: 1)
      pinpalettes_cairo_fill_pixels(
        pointer, $0.baseAddress, CInt(width), CInt(height), CInt(width * 4), isOpaque ? 1 : 0, place)
    }
  }

  /// Embeds a picture with all of its pixels.
  ///
  /// - Throws: ``ImagingError`` with code `corruptData` for a JPEG that is not of the size stated.
  static func embed(
    _ picture: BoardPicture, at placement: Moodboard.Placement, radius: Double, on drawing: borrowing Drawing,
    subject: String
  ) throws(ImagingError) {
    let rect = placement.rect
    switch picture {
    case .pixels(let picture):
      var pixels = PictureSamples.premultiplied(picture, rows: 0..<picture.size.height)
      let isOpaque: CInt = picture.isOpaque ? 1 : 0
      let place = pinpalettes_cairo_place(
        x: Double(rect.x), y: Double(rect.y), pixel_width: Double(rect.width) / Double(picture.size.width),
        pixel_height: Double(rect.height) / Double(picture.size.height))
      drawing.trace(rect, radius: radius)
      let pointer = drawing.pointer
      pixels.withUnsafeMutableBytes {
        pinpalettes_cairo_fill_pixels(
          pointer, $0.baseAddress, CInt(picture.size.width), CInt(picture.size.height),
          CInt(picture.size.width * 4), isOpaque, place)
      }
    case .jpeg(let file, let size):
      // Cairo would put black in the place of what it cannot embed.
      guard JPEGSize.stated(in: file) == size else {
        throw ImagingError(
          .corruptData, subject: subject,
          reason: "picture \(placement.member + 1) is not a JPEG file of \(size)")
      }
      let crop = placement.crop
      // From the file's pixels to the board's, by way of the picture's own.
      let across = Double(rect.width) / Double(crop.width)
      let down = Double(rect.height) / Double(crop.height)
      let place = pinpalettes_cairo_place(
        x: Double(rect.x) - Double(crop.x) * across, y: Double(rect.y) - Double(crop.y) * down,
        pixel_width: across * Double(placement.pictureSize.width) / Double(size.width),
        pixel_height: down * Double(placement.pictureSize.height) / Double(size.height))
      drawing.trace(rect, radius: radius)
      let pointer = drawing.pointer
      file.withUnsafeBytes {
        pinpalettes_cairo_fill_jpeg(
          pointer, $0.baseAddress, $0.count, CInt(size.width), CInt(size.height), place)
      }
    }
  }
}
