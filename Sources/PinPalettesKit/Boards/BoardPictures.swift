internal import Imaging
internal import Moodboards
internal import VipsImaging

/// The pictures of a board, each decoded at the scale that its place needs and resampled once.
struct BoardPictures: Sendable {
  let reader: PictureReader
  /// How many pictures are in work at once.
  let width: Int

  /// The most pixels of one picture, whatever its place: more than any page has.
  private static let mostPixels = 64_000_000

  /// How much larger than its place a picture is decoded at least, so that Lanczos' kernel decides on edges and
  /// not the blocks of a JPEG.
  private static let reserve = 4.0 / 3

  /// Resamples every picture of a board.
  ///
  /// - Parameters:
  ///   - board: The board.
  ///   - paths: The file of each member.
  ///   - density: How many pixels a picture gets for each pixel of its place where its file has as many; it
  ///     never gets fewer than its place has.
  /// - Returns: An outcome for each placement, in order.
  func resampled(_ board: Moodboard, paths: [String], density: Double = 1) async -> [Outcome<PixelBuffer>] {
    let reader = reader
    var outcomes: [Outcome<PixelBuffer>] = []
    let stream = reader.outcomes(of: board.placements, width: width) { placement in
      try Self.picture(at: paths[placement.member], for: placement, density: density, reader: reader)
    }
    for await outcome in stream { outcomes.append(outcome) }
    return outcomes
  }

  private static func picture(
    at path: String, for placement: Moodboard.Placement, density: Double, reader: PictureReader
  ) throws -> PixelBuffer {
    let (crop, rect) = (placement.crop, placement.rect)
    let enlargement = max(
      Double(rect.width) / Double(crop.width), Double(rect.height) / Double(crop.height))
    // What the file has beyond its place, up to the density.
    let gain = max(1, min(density, 1 / enlargement))
    let shortSide = Double(placement.pictureSize.shortSide) * enlargement * gain * reserve
    let image = try reader.picture(.file(path), minimumShortSide: max(1, Int(shortSide.rounded(.up))))
    let size = PixelSize(
      width: Int((Double(rect.width) * gain).rounded()), height: Int((Double(rect.height) * gain).rounded()))
    guard size.area <= mostPixels else {
      throw ImagingError(.tooLarge, subject: path, reason: "its place on the board has \(size) pixels")
    }
    let part =
      crop.size == placement.pictureSize
      ? nil : crop.scaled(from: placement.pictureSize, to: image.pixels.size)
    return try VipsResampler().resample(image.pixels, crop: part, to: size, subject: path)
  }
}

extension PixelRect {
  /// The same part of a picture that was decoded at another size.
  func scaled(from full: PixelSize, to size: PixelSize) -> PixelRect {
    let (across, down) = (Double(size.width) / Double(full.width), Double(size.height) / Double(full.height))
    let left = min(Int((Double(x) * across).rounded()), size.width - 1)
    let top = min(Int((Double(y) * down).rounded()), size.height - 1)
    let right = min(max(Int((Double(maxX) * across).rounded()), left + 1), size.width)
    let bottom = min(max(Int((Double(maxY) * down).rounded()), top + 1), size.height)
    return PixelRect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
