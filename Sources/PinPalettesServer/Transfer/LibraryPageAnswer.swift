internal import PinPalettesKit

/// A page of a list whose last one says that there is no next.
struct LibraryPageAnswer: Sendable {
  private let page: LibraryPage

  init(_ page: LibraryPage) { self.page = page }

  /// The answer as JSON.
  var json: [UInt8] {
    var writer = JSONWriter(capacity: 512 * (page.pictures.count + 1))
    writer.object { writer in
      writer.key("total")
      writer.number(page.total)
      writer.key("offset")
      writer.number(page.offset)
      writer.key("next")
      writer.number(page.next)
      writer.key("state")
      writer.text(page.state)
      writer.key("items")
      writer.array(page.pictures) { writer, picture in
        writer.object { PictureItem(picture).write(to: &$0) }
      }
    }
    return writer.bytes
  }
}
