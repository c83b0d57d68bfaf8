internal import Imaging

/// What an APP1 segment says of how and when the picture was taken.
///
/// Source: CIPA DC-008 (Exif 2.32), 4.5 and 4.6; TIFF 6.0, section 2.
struct EXIFBlock {
  /// How the stored picture is to be turned; nil when the block does not say, or nothing sensible.
  let orientation: PictureOrientation?
  /// When the picture was taken, else when it was digitized, by the camera's clock.
  ///
  /// Not the tag DateTime: programs that edit a picture put the moment of the editing there.
  let captureSeconds: Int64?

  /// Reads the block; nil when the segment holds something else.
  init?(_ content: ArraySlice<UInt8>) {
    let signature = Array("Exif\0\0".utf8)
    guard content.starts(with: signature),
      let tiff = TIFFBytes(Array(content.dropFirst(signature.count))), let first = tiff.long(at: 4)
    else { return nil }
    let picture = TIFFDirectory(tiff, at: first)
    orientation = picture.short(Tag.orientation).flatMap(PictureOrientation.init)
    let details = picture.long(Tag.details).map { TIFFDirectory(tiff, at: $0) }
    captureSeconds =
      [Tag.taken, Tag.digitized].lazy
      .compactMap { details?.text($0, length: WallClock.textLength) }.compactMap { WallClock.seconds(in: $0) }
      .first
  }

  private enum Tag {
    static let orientation = 0x0112
    /// The offset of the directory that the rest is in.
    static let details = 0x8769
    static let taken = 0x9003
    static let digitized = 0x9004
  }
}
