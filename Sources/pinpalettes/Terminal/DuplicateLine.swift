import Duplicates
import Imaging
import PinPalettesKit

/// The JSON of a group of duplicates.
struct DuplicateLine: Encodable {
  struct Picture: Encodable {
    let path: String
    let bytes: Int64
    let width: Int?
    let height: Int?
    let kept: Bool
    let relation: Relation?
  }

  struct Relation: Encodable {
    let kind: String
    let reference: String
    let turn: String
    let similarity: Double
    let coverage: Double
    let resized: Bool
    let edited: Bool
    let confirmed: Bool
  }

  let kept: String
  let copies: Int
  let copiedBytes: Int64
  let pictures: [Picture]

  init(_ group: DuplicateGroup) {
    kept = group.pictures[0].path
    copies = group.pictures.count - 1
    copiedBytes = group.copiedBytes
    pictures = group.pictures.map { picture in
      Picture(
        path: picture.path, bytes: picture.byteCount, width: picture.size?.width,
        height: picture.size?.height, kept: picture.relation == nil,
        relation: picture.relation.map { relation in
          Relation(
            kind: relation.kind.rawValue, reference: relation.reference, turn: Self.name(of: relation.turn),
            similarity: relation.similarity.rounded(toPlaces: 4),
            coverage: relation.coverage.rounded(toPlaces: 4), resized: relation.isResized,
            edited: relation.isEdited, confirmed: relation.isConfirmed)
        })
    }
  }

  private static func name(of turn: PictureTurn) -> String {
    switch turn {
    case .upright: "upright"
    case .mirrored: "mirrored"
    case .flipped: "flipped"
    case .upsideDown: "upsideDown"
    case .transposed: "transposed"
    case .turnedLeft: "turnedLeft"
    case .turnedRight: "turnedRight"
    case .transverse: "transverse"
    }
  }
}
