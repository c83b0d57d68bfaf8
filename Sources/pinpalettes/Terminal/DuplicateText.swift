import Duplicates
import Imaging
import PinPalettesKit

/// Groups of duplicates before people: the one to keep, then a line for each copy that says why.
enum DuplicateText {
  static func text(_ report: DuplicateReport, terminal: Terminal) -> String {
    let groups = report.groups.map { group($0, terminal: terminal) + "\n" }
    return groups.joined() + summary(report) + "\n"
  }

  /// What the others were left to.
  static func note(withoutFingerprint count: Int) -> String {
    "\(counted(count, "picture")) compared by bytes alone, for want of a fingerprint; run: pinpalettes index FOLDER"
  }

  /// What is not on the disk as the catalog has it.
  static func note(vanished count: Int) -> String {
    "\(counted(count, "file")) not there any more or changed since; run: pinpalettes index FOLDER"
  }

  private static func group(_ group: DuplicateGroup, terminal: Terminal) -> String {
    group.pictures.map { picture in
      let mark = picture.relation == nil ? terminal.bold("keep") : "    "
      let facts = [
        (picture.size?.description ?? "").padded(to: 11, right: true),
        ByteText.of(picture.byteCount).padded(to: 11, right: true),
      ]
      let path = terminal.link(PicturePath.short(picture.path).printable, toFile: picture.path)
      let why = picture.relation.map { "  " + terminal.dim(reason($0, kept: group.pictures[0].path)) } ?? ""
      return ([mark] + facts + [path]).joined(separator: "  ") + why + "\n"
    }.joined()
  }

  private static func summary(_ report: DuplicateReport) -> String {
    guard !report.groups.isEmpty else { return "no duplicates among \(counted(report.files, "picture"))" }
    return "\(counted(report.groups.count, "group")), \(counted(report.copies, "copy", "copies")) of "
      + "\(counted(report.files, "picture")); the copies take \(ByteText.of(report.copiedBytes))"
  }

  /// `cropped to 81 %, mirrored, edited, of sea.jpg`.
  static func reason(_ relation: DuplicateRelation, kept: String) -> String {
    var parts: [String] = []
    switch relation.kind {
    case .identicalBytes: parts.append("identical bytes")
    case .identicalPixels:
      parts.append(relation.isConfirmed ? "identical pixels" : "identical pixels at the size of the analysis")
    case .sameView: break
    case .cropped: parts.append("cropped to \((relation.coverage * 100).text(places: 0)) %")
    case .wider: parts.append("framed or less cropped")
    }
    if let turn = words(relation.turn) { parts.append(turn) }
    if relation.isResized { parts.append("resized") }
    if relation.isEdited { parts.append("edited") }
    if parts.isEmpty { parts.append("recompressed") }
    if relation.reference != kept { parts.append("of \(PicturePath.short(relation.reference).printable)") }
    return parts.joined(separator: ", ")
  }

  private static func words(_ turn: PictureTurn) -> String? {
    switch turn {
    case .upright: nil
    case .mirrored: "mirrored"
    case .flipped: "mirrored top to bottom"
    case .upsideDown: "upside down"
    case .transposed, .transverse: "mirrored and turned"
    case .turnedLeft: "turned left"
    case .turnedRight: "turned right"
    }
  }

  private static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
  }
}
