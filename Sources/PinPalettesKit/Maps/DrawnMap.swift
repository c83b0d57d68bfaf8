internal import PictureMaps

/// A map and what must be known of it to draw the next one.
struct DrawnMap: Sendable, Hashable {
  let map: PictureMap
  /// How many of its pictures were put beside others after all had been laid out together.
  let grown: Int

  /// The part of the pictures that may have come since the last layout before all are laid out anew.
  private static let mostGrown = 0.25

  /// Where the pictures of `ids` are on this map, nil for new ones; nil altogether when too many are new.
  ///
  /// - Parameter ids: Rising.
  /// - Returns: A place for each.
  func places(of ids: [PictureID]) -> [MapPoint?]? {
    let places = lookedUp(ids)
    let added = places.count { $0 == nil }
    // Those that were laid out together and are there still.
    let settled = max(ids.count - added - grown, 0)
    return Double(grown + added) <= Self.mostGrown * Double(settled) ? places : nil
  }

  /// Where the pictures of `ids` are on this map, nil for new ones.
  ///
  /// - Parameter ids: Rising.
  /// - Returns: A place for each.
  func lookedUp(_ ids: [PictureID]) -> [MapPoint?] {
    var next = 0
    return ids.map { id in
      while next < map.ids.count, map.ids[next] < id { next += 1 }
      return next < map.ids.count && map.ids[next] == id ? map.points[next] : nil
    }
  }
}
