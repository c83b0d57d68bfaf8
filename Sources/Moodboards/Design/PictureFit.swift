internal import Imaging

/// How a picture meets the room it is given.
enum PictureFit {
  /// The most a picture is enlarged, as a factor of its sides: beyond, its pixels show.
  static let mostEnlargement = 4.0

  /// The largest rectangle of the picture's own shape that fits into `room`, in its middle or at its foot.
  static func whole(_ size: PixelSize, in room: PixelRect, atFoot: Bool = false) -> PixelRect {
    let ratio = size.aspectRatio
    let width = min(Double(room.width), Double(room.height) * ratio, Double(size.width) * mostEnlargement)
    let rect = centered(width: Int(width.rounded()), height: Int((width / ratio).rounded()), in: room)
    return atFoot ? rect.offset(x: 0, y: room.maxY - rect.maxY) : rect
  }

  /// The part of the picture that fills `room`, its middle as near to `focus` as the picture's edges
  /// allow, and where it goes.
  static func filling(
    _ room: PixelRect, with size: PixelSize, focus: MoodboardMember.Focus
  ) -> (crop: PixelRect, rect: PixelRect) {
    let ratio = room.size.aspectRatio
    let width = min(size.width, max(1, Int((Double(size.height) * ratio).rounded())))
    let height = min(size.height, max(1, Int((Double(size.width) / ratio).rounded())))
    let crop = PixelRect(
      x: start(of: width, in: size.width, around: focus.x),
      y: start(of: height, in: size.height, around: focus.y), width: width, height: height)
    let isSmall =
      Double(room.width) > mostEnlargement * Double(width)
      || Double(room.height) > mostEnlargement * Double(height)
    return (crop, isSmall ? whole(crop.size, in: room) : room)
  }

  /// Whether a picture fills a place whole: the place is of its shape, and not too large for it.
  static func fills(_ place: PixelSize, with size: PixelSize) -> Bool {
    // A pixel more is what rounding adds.
    guard Double(place.width) <= mostEnlargement * Double(size.width) + 1,
      Double(place.height) <= mostEnlargement * Double(size.height) + 1
    else { return false }
    let lowest = Double(max(1, place.width - 1)) / Double(place.height + 1)
    let highest = Double(place.width + 1) / Double(max(1, place.height - 1))
    return (lowest...highest).contains(size.aspectRatio)
  }

  /// A rectangle of about this size in the middle of `room`, never larger than it.
  static func centered(width: Int, height: Int, in room: PixelRect) -> PixelRect {
    let width = min(max(1, width), room.width)
    let height = min(max(1, height), room.height)
    return PixelRect(
      x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2, width: width,
      height: height)
  }

  private static func start(of part: Int, in whole: Int, around focus: Double) -> Int {
    min(max(0, Int((focus * Double(whole) - Double(part) / 2).rounded())), whole - part)
  }
}
