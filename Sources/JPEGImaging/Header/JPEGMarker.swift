/// A marker of a JPEG stream (ITU-T T.81, table B.1).
struct JPEGMarker: RawRepresentable, Hashable {
  let rawValue: UInt8

  static let startOfImage = JPEGMarker(rawValue: 0xD8)
  static let endOfImage = JPEGMarker(rawValue: 0xD9)
  static let startOfScan = JPEGMarker(rawValue: 0xDA)
  static let huffmanTables = JPEGMarker(rawValue: 0xC4)
  static let quantizationTables = JPEGMarker(rawValue: 0xDB)
  static let restartInterval = JPEGMarker(rawValue: 0xDD)
  static let app0 = JPEGMarker(rawValue: 0xE0)
  static let app1 = JPEGMarker(rawValue: 0xE1)
  static let app2 = JPEGMarker(rawValue: 0xE2)
  static let app14 = JPEGMarker(rawValue: 0xEE)

  /// Any of SOF0…SOF15, whose range they share with three markers that start no frame.
  var startsFrame: Bool { (0xC0...0xCF).contains(rawValue) && ![0xC4, 0xC8, 0xCC].contains(rawValue) }
  /// RST0…RST7 and TEM stand alone and may stand within a scan.
  var standsWithinScan: Bool { (0xD0...0xD7).contains(rawValue) || rawValue == 0x01 }
}
