internal import Catalog
internal import ColorScience
internal import Duplicates
internal import Foundation
internal import Imaging
internal import Palettes
internal import Vibes

/// A picture as one line of JSON: everything, to the last bit of every number.
public enum PictureLine {
  /// The object, keys in alphabetical order, and the end of the line.
  ///
  /// - Throws: ``CatalogFormatsError`` with code `damagedFile`, naming the picture, when a figure is not
  ///   finite.
  public static func bytes(of record: PictureRecord) throws(CatalogFormatsError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(Line(record))) + [UInt8(ascii: "\n")]
    } catch {
      throw CatalogFormatsError(
        .damagedFile, subject: record.file.path, reason: "a figure of it is not a number")
    }
  }

  /// The picture in a line.
  ///
  /// - Parameters:
  ///   - bytes: The line, with or without its end.
  ///   - subject: The name of the file and the number of the line, for errors.
  /// - Returns: The picture.
  /// - Throws: ``CatalogFormatsError`` with code `damagedFile` for what is no such line.
  public static func record(
    in bytes: some Sequence<UInt8>, subject: String
  ) throws(CatalogFormatsError) -> PictureRecord {
    do {
      return try JSONDecoder().decode(Line.self, from: Data(bytes)).record()
    } catch let mistake as Mistake {
      throw CatalogFormatsError(.damagedFile, subject: subject, reason: mistake.reason)
    } catch let error as DecodingError {
      throw CatalogFormatsError(.damagedFile, subject: subject, reason: error.clause)
    } catch {
      throw CatalogFormatsError(.damagedFile, subject: subject, reason: "the line is not JSON")
    }
  }

  private struct Mistake: Error { let reason: String }

  private struct Line: Codable {
    let row: Int
    let path: String
    let sha256: String
    let bytes: Int64
    let modifiedNanoseconds: Int64
    let analysis: Analysis?
    let vectors: [PictureRecord.VectorPlace]

    init(_ record: PictureRecord) {
      row = record.row
      path = record.file.path
      sha256 = record.file.contentHash.description
      bytes = record.file.byteCount
      modifiedNanoseconds = record.file.modifiedNanoseconds
      analysis = record.analysis.map(Analysis.init)
      vectors = record.vectors
    }

    func record() throws -> PictureRecord {
      guard let hash = ContentHash(hex: sha256) else {
        throw Mistake(reason: "sha256 is not 64 hexadecimal digits")
      }
      // The root itself is a folder, and a relative path would depend on who reads it.
      guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count > 1, !path.utf8.contains(0) else {
        throw Mistake(reason: "path is not absolute")
      }
      guard row >= 0, bytes >= 0, vectors.allSatisfy({ $0.model >= 0 && $0.row >= 0 }) else {
        throw Mistake(reason: "a row or a size is negative")
      }
      return PictureRecord(
        row: row,
        file: CatalogedFile(
          path: path, byteCount: bytes, modifiedNanoseconds: modifiedNanoseconds, contentHash: hash),
        analysis: try analysis?.analysis(), vectors: vectors)
    }
  }

  private struct Analysis: Codable {
    struct Color: Codable {
      let hex: String
      let share: Double
    }

    let width: Int
    let height: Int
    let palette: [Color]
    let vibe: Vibe
    /// `2020-01-02T03:04:05`, by the camera's clock; absent where the picture, or an older export, does not
    /// say.
    let captured: String?
    /// Absent from older exports.
    let fingerprint: FingerprintText?

    /// No format of pictures goes beyond, and the area of such a picture still is a number.
    static let sides = 1...Int(Int32.max)

    init(_ analysis: ImageAnalysis) {
      width = analysis.size.width
      height = analysis.size.height
      palette = analysis.palette.swatches.map { Color(hex: $0.color.hex, share: $0.share) }
      vibe = analysis.vibe
      captured = analysis.captureSeconds.map(WallClock.text)
      fingerprint = analysis.fingerprint.map(FingerprintText.init)
    }

    func analysis() throws -> ImageAnalysis {
      guard Self.sides.contains(width), Self.sides.contains(height) else {
        throw Mistake(reason: "a picture measures \(width)×\(height)")
      }
      let swatches = try palette.map { color in
        guard let read = RGBColor(hex: color.hex), (0...1.000_001).contains(color.share) else {
          throw Mistake(reason: "a swatch is not a color and a share between 0 and 1")
        }
        return Swatch(color: read, share: color.share)
      }
      guard !swatches.isEmpty else { throw Mistake(reason: "a palette is empty") }
      return ImageAnalysis(
        size: PixelSize(width: width, height: height), palette: Palette(swatches: swatches), vibe: vibe,
        captureSeconds: try captureSeconds(), fingerprint: try pictureFingerprint())
    }

    private func captureSeconds() throws -> Int64? {
      guard let captured else { return nil }
      guard let seconds = WallClock.seconds(in: captured.utf8) else {
        throw Mistake(reason: "captured is no moment like 2020-01-02T03:04:05")
      }
      return seconds
    }

    private func pictureFingerprint() throws -> PictureFingerprint? {
      guard let fingerprint else { return nil }
      guard let read = fingerprint.fingerprint() else {
        throw Mistake(
          reason: "a fingerprint is not 16 hexadecimal digits, 32 of them, and 1,024 bytes as Base64")
      }
      return read
    }
  }
}

extension DecodingError {
  /// What is wrong, and where in the object.
  fileprivate var clause: String {
    switch self {
    case .keyNotFound(let key, let context): "\(Self.place(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(Self.place(context.codingPath)) is of another type"
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      "the line is not JSON, or a number in it is out of range"
    case .dataCorrupted(let context): "\(Self.place(context.codingPath)) is not what it can be"
    @unknown default: "the line is not a picture"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.map(\.stringValue).joined(separator: ".")
  }
}
