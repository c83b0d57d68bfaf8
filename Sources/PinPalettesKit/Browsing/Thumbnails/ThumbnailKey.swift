/// One smaller version of one content.
struct ThumbnailKey: Hashable, Sendable {
  let id: PictureID
  let rendition: Rendition

  /// Where its file lies in the folder of thumbnails: in one of 256 folders, so that none gets too long to list.
  var file: (folder: String, name: String) {
    let digits = id.description
    return (String(digits.prefix(2)), "\(digits)-\(rendition.name).webp")
  }
}
