internal import ColorScience
internal import PictureMaps
internal import PinPalettesKit

/// A map: three lists of one length, a picture an entry.
struct MapAnswer: Encodable, Sendable {
  let state: String
  let kind: String
  let points: [[Double]]
  let ids: [String]
  let colors: [String]

  init(_ map: PictureMap) {
    state = map.state
    kind = map.kind.rawValue
    points = map.points.map { [Double($0.x).rounded(to: 5), Double($0.y).rounded(to: 5)] }
    ids = map.ids.map(\.description)
    colors = map.colors.map(\.hex)
  }
}
