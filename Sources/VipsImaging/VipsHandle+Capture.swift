internal import Imaging

extension VipsHandle {
  /// When the picture was taken, else when it was digitized, by the camera's clock, in seconds since 1970;
  /// nil where the file does not say.
  ///
  /// Not the tag DateTime: programs that edit a picture put the moment of the editing there. libvips has the
  /// text of a tag first in what it keeps: `2020:01:02 03:04:05 (2020:01:02 03:04:05, ASCII, 20 components,
  /// 20 bytes)`.
  var captureSeconds: Int64? {
    for tag in ["exif-ifd2-DateTimeOriginal", "exif-ifd2-DateTimeDigitized"] {
      guard let text = text(tag) else { continue }
      if let seconds = WallClock.seconds(in: text.utf8.prefix(WallClock.textLength)) { return seconds }
    }
    return nil
  }
}
