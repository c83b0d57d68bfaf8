internal import Catalog
internal import Foundation
internal import Imaging

/// Which of several files of one picture is worth keeping.
///
/// More pixels, then a format that loses less, then more bytes, then the path that comes first. Advice, no more.
struct KeepingOrder {
  /// What is compared; smaller is better.
  private let rank: (Int, Int, Int64)
  private let path: String

  init(_ file: CatalogedFile, size: PixelSize?) {
    rank = (-(size?.area ?? 0), Self.formatRank(ofPath: file.path), -file.byteCount)
    path = file.path
  }

  /// Whether the file of this rank is the better one; total, for no two files share a path.
  func precedes(_ other: KeepingOrder) -> Bool {
    rank == other.rank ? path.utf8.lexicographicallyPrecedes(other.path.utf8) : rank < other.rank
  }

  /// What a camera saw, then what loses nothing, then what loses least for its age.
  private static let formats: [[String]] = [
    ["dng", "nef", "cr2", "cr3", "arw", "raf", "orf", "rw2", "pef", "srw"],
    ["tif", "tiff", "psd", "exr", "hdr", "ppm", "png", "bmp"],
    ["heic", "heif", "avif", "jxl"],
    ["jpg", "jpeg", "jpe", "jfif", "jp2"],
    ["webp"],
    ["gif"],
  ]

  private static func formatRank(ofPath path: String) -> Int {
    let name = (path as NSString).pathExtension.lowercased()
    return formats.firstIndex { $0.contains(name) } ?? formats.count
  }
}
