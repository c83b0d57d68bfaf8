internal import BoardFormats
internal import CairoDrawing
internal import Imaging
internal import Moodboards
internal import Palettes
internal import VipsImaging

/// Turns a board into the bytes of its files.
struct BoardWriter: Sendable {
  let pictures: BoardPictures
  let renderer: CairoBoardRenderer
  let pool: BlockingPool
  /// The fonts that drawings and pages carry with them.
  let webFonts: [WebFont]

  /// Some of the pictures cannot be read, by member.
  struct BrokenPictures: Error { let failures: [Int: Failure] }

  /// Pages are looked at on screens of two pixels a point.
  private static let screenDensity = 2.0
  /// What a page is printed at where the file has as much, in dots an inch.
  private static let printDensity = 300.0
  /// What pictures inside drawings and pages are compressed by: invisible at twice the density.
  private static let embeddedQuality = 86
  private static let printQuality = 92

  /// The files of a board, in the order of `formats`.
  ///
  /// - Throws: ``BrokenPictures``; `ImagingError` for what cannot be drawn.
  func files(
    of board: Moodboard, members: [BoardMember], options: MoodboardOptions, formats: [BoardFormat],
    subject: String
  ) async throws -> [[UInt8]] {
    var raster: PixelBuffer?
    var embedded: [EmbeddedPicture]?
    var files: [[UInt8]] = []
    for format in formats {
      switch format {
      case .png, .jpeg, .webp:
        let pixels =
          if let raster { raster } else { try await self.raster(board, members: members, subject: subject) }
        raster = pixels
        files.append(
          try await pool.run { try VipsEncoder().encode(pixels, as: format.encoding, subject: subject) })
      case .pdf:
        files.append(try await pdf(board, members: members, options: options, subject: subject))
      case .svg, .html:
        let parts =
          if let embedded { embedded } else {
            try await self.embedded(board, members: members, subject: subject)
          }
        embedded = parts
        files.append(page(format, of: board, pictures: parts, options: options))
      }
    }
    return files
  }

  private func raster(
    _ board: Moodboard, members: [BoardMember], subject: String
  ) async throws -> PixelBuffer {
    let pictures = try await resampled(board, members: members, density: 1)
    return try await pool.run { [renderer] in
      try renderer.raster(board, subject: subject) { member in
        guard let picture = pictures[member] else { preconditionFailure("every member was resampled") }
        return picture
      }
    }
  }

  private func pdf(
    _ board: Moodboard, members: [BoardMember], options: MoodboardOptions, subject: String
  ) async throws -> [UInt8] {
    let density = max(1, Self.printDensity / board.pixelsPerInch)
    // A JPEG goes into the page as it is, so that the page and not the file cuts it.
    let pictures = try await resampled(board.uncropped, members: members, density: density)
    return try await pool.run { [renderer] in
      try renderer.pdf(
        board, page: PageSetup(options.size, title: options.title), subject: subject
      ) { member in
        guard let picture = pictures[member] else { preconditionFailure("every member was resampled") }
        guard picture.isOpaque else {
          let part = board.placements.first { $0.member == member }?.part(of: picture.size)
          return .pixels(try VipsResampler().cropped(picture, to: part, subject: subject))
        }
        let bytes = try VipsEncoder().encode(picture, as: .jpeg(quality: Self.printQuality), subject: subject)
        return .jpeg(bytes, picture.size)
      }
    }
  }

  private func page(
    _ format: BoardFormat, of board: Moodboard, pictures: [EmbeddedPicture], options: MoodboardOptions
  ) -> [UInt8] {
    let title = options.title ?? "Moodboard"
    return format == .svg
      ? BoardSVG(board: board, title: title, fonts: webFonts).bytes(pictures: pictures)
      : BoardHTML(board: board, title: title, fonts: webFonts).bytes(pictures: pictures)
  }

  /// The pictures as they go into drawings and pages, in the order of the board's placements.
  private func embedded(
    _ board: Moodboard, members: [BoardMember], subject: String
  ) async throws -> [EmbeddedPicture] {
    let pictures = try await resampled(board, members: members, density: Self.screenDensity)
    return try await pool.run {
      try board.placements.map { placement in
        guard let picture = pictures[placement.member] else {
          preconditionFailure("every member was resampled")
        }
        let format: EncodedImageFormat = picture.isOpaque ? .jpeg(quality: Self.embeddedQuality) : .png
        return EmbeddedPicture(
          mediaType: picture.isOpaque ? "image/jpeg" : "image/png",
          bytes: try VipsEncoder().encode(picture, as: format, subject: subject),
          altText: AltText.text(
            fileName: members[placement.member].path, palette: members[placement.member].look.palette),
          extent: .crop)
      }
    }
  }

  /// The pictures by member.
  private func resampled(
    _ board: Moodboard, members: [BoardMember], density: Double
  ) async throws -> [Int: PixelBuffer] {
    let outcomes = await pictures.resampled(board, paths: members.map(\.path), density: density)
    var done: [Int: PixelBuffer] = [:]
    var broken: [Int: Failure] = [:]
    for (placement, outcome) in zip(board.placements, outcomes) {
      switch outcome {
      case .done(let picture): done[placement.member] = picture
      case .failed(let failure): broken[placement.member] = failure
      }
    }
    guard outcomes.count == board.placements.count else { throw CancellationError() }
    guard broken.isEmpty else { throw BrokenPictures(failures: broken) }
    return done
  }
}

extension BoardFormat {
  /// How its pixels are written.
  fileprivate var encoding: EncodedImageFormat {
    switch self {
    case .jpeg: .jpeg
    case .webp: .webp
    default: .png
    }
  }
}

extension Moodboard {
  /// The board with every picture whole, at the scale that it has; pictures may then overlap.
  fileprivate var uncropped: Moodboard {
    Moodboard(
      template: template, size: size, pixelsPerInch: pixelsPerInch, background: background,
      pictureArea: pictureArea, hero: hero, placements: placements.map(\.uncropped), strip: [], labels: [])
  }
}

extension Moodboard.Placement {
  fileprivate var uncropped: Self {
    guard croppedShare > 0 else { return self }
    let scale = Double(rect.width) / Double(crop.width)
    return Self(
      member: member, pictureSize: pictureSize,
      rect: PixelRect(
        x: rect.x, y: rect.y, width: max(1, Int((Double(pictureSize.width) * scale).rounded())),
        height: max(1, Int((Double(pictureSize.height) * scale).rounded()))))
  }

  /// What is shown of the picture at another size; nil for all of it.
  fileprivate func part(of size: PixelSize) -> PixelRect? {
    croppedShare > 0 ? crop.scaled(from: pictureSize, to: size) : nil
  }
}

extension VipsResampler {
  /// Cuts a part out, at its size.
  fileprivate func cropped(
    _ picture: PixelBuffer, to part: PixelRect?, subject: String
  ) throws -> PixelBuffer {
    guard let part else { return picture }
    return try resample(picture, crop: part, to: part.size, subject: subject)
  }
}
