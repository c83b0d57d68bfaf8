internal import CCairo
internal import ColorScience
public import Imaging
public import Moodboards

/// Draws boards with Cairo and Pango: as pixels, and as a page of a PDF.
///
/// The same board, pictures and fonts give the same bytes, from any thread. Pictures and paths are drawn by as many
/// threads as ask; type is set by one at a time, see `FontContext`.
public struct CairoBoardRenderer: Sendable {
  private let fontsFolder: String?

  /// Makes a renderer; Cairo and Pango are loaded at the first board.
  ///
  /// - Parameter fontsFolder: The folder with `EBGaramond12-Regular.otf`, `Inter-Regular.otf` and
  ///   `JetBrainsMono-Regular.ttf`; nil takes the system's fonts of these families. Letters that they lack come from
  ///   the system.
  public init(fontsFolder: String?) { self.fontsFolder = fontsFolder }

  /// Ends each label that is longer than its room with an ellipsis, and leaves out control characters.
  ///
  /// Labels of which nothing has room are left out. A board that has been through this comes out as it is.
  ///
  /// - Throws: ``ImagingError`` with code `libraryUnavailable`, or `unreadable` for a missing font.
  public func typeset(_ board: Moodboard) throws -> Moodboard {
    guard !board.labels.isEmpty else { return board }
    let labels = try FontContext.use(fontsFolder) { fonts in
      board.labels.compactMap { TypeFitting.fitted($0, fonts: fonts) }
    }
    return board.labeled(labels)
  }

  /// Draws a board as pixels.
  ///
  /// Blocking: call it from a worker. Memory holds the canvas and the picture in hand.
  ///
  /// - Parameters:
  ///   - board: The board.
  ///   - subject: The board's path or name, for errors.
  ///   - pictures: The pixels of a member, by its index: what its place shows of it, in the size of the place. Asked
  ///     for once a placement, in the board's order, from the calling thread.
  /// - Returns: The pixels; transparent where the board has no background.
  /// - Throws: ``ImagingError`` with code `unwritable`, `libraryUnavailable`, or `unreadable` for a missing font;
  ///   whatever `pictures` throws.
  public func raster(_ board: Moodboard, subject: String, pictures: (Int) throws -> PixelBuffer) throws
    -> PixelBuffer
  {
    try CairoLibrary.load()
    let samples = try [UInt8](unsafeUninitializedCapacity: board.size.area * 4) { bytes, count in
      let canvas = UnsafeMutableRawBufferPointer(bytes).bindMemory(to: UInt32.self)
      let ground = board.background.map {
        0xFF00_0000 | UInt32($0.red) << 16 | UInt32($0.green) << 8 | UInt32($0.blue)
      }
      canvas.initialize(repeating: ground ?? 0)
      count = bytes.count
      try paint(board, onto: canvas, subject: subject, pictures: pictures)
      PictureSamples.straighten(canvas)
    }
    return PixelBuffer(size: board.size, samples: samples)
  }

  private func paint(
    _ board: Moodboard, onto canvas: UnsafeMutableBufferPointer<UInt32>, subject: String,
    pictures: (Int) throws -> PixelBuffer
  ) throws {
    let drawing = Drawing(onto: canvas, size: board.size)
    let painter = BoardPainter(board: board, isVector: false, fontsFolder: fontsFolder)
    painter.paintGround(on: drawing)
    for placement in board.placements {
      let picture = try pictures(placement.member)
      precondition(
        picture.size == placement.rect.size, "a picture of \(picture.size) for \(placement.rect.size)")
      PicturePainter.paint(picture, at: placement.rect, radius: painter.radius, on: drawing)
    }
    try painter.paintFinish(on: drawing)
    try drawing.finish(subject: subject)
  }

  /// Draws a board as a PDF of one page, with type and palette as vectors.
  ///
  /// The board is scaled as a whole and stands in the middle; its background fills the page. Pictures keep all of
  /// their pixels. The file has no date. Blocking: call it from a worker.
  ///
  /// - Parameters:
  ///   - board: The board.
  ///   - page: The page.
  ///   - subject: The board's path or name, for errors.
  ///   - pictures: The picture of a member, by its index. Asked for once a placement, in the board's order, from the
  ///     calling thread.
  /// - Returns: The whole file.
  /// - Throws: ``ImagingError`` with code `unwritable`, `corruptData` for a JPEG that is not of the size stated,
  ///   `libraryUnavailable`, or `unreadable` for a missing font; whatever `pictures` throws.
  public func pdf(
    _ board: Moodboard, page: PageSetup, subject: String, pictures: (Int) throws -> BoardPicture
  ) throws -> [UInt8] {
    try CairoLibrary.load()
    var file = pinpalettes_cairo_file()
    defer { pinpalettes_cairo_free(file.bytes) }
    try withUnsafeMutablePointer(to: &file) { file in
      let drawing = Drawing(page: page, into: file)
      let painter = BoardPainter(board: board, isVector: true, fontsFolder: fontsFolder)
      if let background = board.background {
        pinpalettes_cairo_rectangle(drawing.pointer, 0, 0, page.width, page.height, 0)
        drawing.fill(background)
      }
      let (width, height) = (Double(board.size.width), Double(board.size.height))
      let scale = min(page.width / width, page.height / height)
      pinpalettes_cairo_translate(
        drawing.pointer, (page.width - scale * width) / 2, (page.height - scale * height) / 2)
      pinpalettes_cairo_scale(drawing.pointer, scale)
      painter.paintGround(on: drawing)
      for placement in board.placements {
        try PicturePainter.embed(
          pictures(placement.member), at: placement, radius: painter.radius, on: drawing,
          subject: subject)
      }
      try painter.paintFinish(on: drawing)
      try drawing.finish(subject: subject)
    }
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}

extension Moodboard {
  /// The same board with other labels.
  fileprivate func labeled(_ labels: [TextLabel]) -> Moodboard {
    Moodboard(
      template: template, size: size, pixelsPerInch: pixelsPerInch, background: background,
      pictureArea: pictureArea, hero: hero, cornerRadius: cornerRadius, shadow: shadow, cards: cards,
      placements: placements, strip: strip, labels: labels)
  }
}
