import Foundation
import Imaging
import VipsImaging

@testable import Duplicates

/// A library of pictures and of copies made of some of them, and how well the copies are found.
struct Trial {
  /// How many pairs were found of those there are.
  struct Result: CustomStringConvertible {
    let precision: Double
    let recall: Double
    /// The share of the copies of each kind that came into the group of their original.
    let recallByKind: [(kind: String, recall: Double)]
    let pictures: Int

    var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

    var description: String {
      let figures =
        [("F1", f1), ("precision", precision), ("recall", recall)] + recallByKind.map { ($0.kind, $0.recall) }
      return "\(pictures) pictures; "
        + figures.map { "\($0.0) \(String(format: "%.4f", $0.1))" }.joined(separator: ", ")
    }
  }

  let kinds: [VariantKind]
  private var pictures: [ComparedPicture] = []
  /// The place of each picture's original; its own for originals.
  private var originals: [Int] = []
  private var kindsOfPictures: [Int?] = []

  init(kinds: [VariantKind]) { self.kinds = kinds }

  /// Adds a photograph and, if asked for, a copy of each kind.
  mutating func add(_ path: String, withVariants: Bool) throws {
    let decoder = VipsDecoder()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let original = try decoder.decode(bytes, subject: path, minimumShortSide: 312)
    let place = pictures.count
    append(original, original: place, kind: nil)
    guard withVariants else { return }
    let source = try decoder.decode(bytes, subject: path, minimumShortSide: 480).pixels
    for (index, kind) in kinds.enumerated() {
      let copy = try kind.bytes(of: source)
      append(
        try decoder.decode(copy, subject: "\(kind)", minimumShortSide: 312), original: place, kind: index)
    }
  }

  private mutating func append(_ picture: DecodedImage, original: Int, kind: Int?) {
    pictures.append(
      ComparedPicture(fingerprint: PictureFingerprint(of: picture.pixels), size: picture.originalSize))
    originals.append(original)
    kindsOfPictures.append(kind)
  }

  /// Groups everything and counts pairs.
  func run() -> Result {
    let links = DuplicateFinder(pictures, scope: .parts).links(from: 0..<pictures.count)
    let groups = DuplicateGrouping.groups(count: pictures.count, links: links) {
      (-pictures[$0].size.area, $0) < (-pictures[$1].size.area, $1)
    }
    var groupOf = [Int?](repeating: nil, count: pictures.count)
    var (found, right) = (0, 0)
    for (number, group) in groups.enumerated() {
      let members = [group.center] + group.links.map { $0.outer == group.center ? $0.inner : $0.outer }
      for member in members { groupOf[member] = number }
      for (index, member) in members.enumerated() {
        found += index
        right += members[..<index].count { originals[$0] == originals[member] }
      }
    }
    let sizes = Dictionary(grouping: originals) { $0 }.values.map(\.count)
    let there = sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let byKind = kinds.indices.map { kind in
      let copies = pictures.indices.filter { kindsOfPictures[$0] == kind }
      let joined = copies.count { groupOf[$0] != nil && groupOf[$0] == groupOf[originals[$0]] }
      return (kinds[kind].description, Double(joined) / Double(max(1, copies.count)))
    }
    return Result(
      precision: found > 0 ? Double(right) / Double(found) : 1,
      recall: there > 0 ? Double(right) / Double(there) : 1, recallByKind: byKind, pictures: pictures.count)
  }
}
