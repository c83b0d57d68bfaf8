import Catalog
import ColorScience
import Foundation
import PictureMaps
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct PictureMapFileTests {
  private func drawn(_ count: Int, grown: Int = 0) -> DrawnMap {
    let ids = (0..<count).map { number in
      PictureID(
        ContentHash(
          bytes: [UInt8](repeating: 0, count: 14) + [UInt8(number / 256), UInt8(number % 256)]
            + [UInt8](repeating: 9, count: 16)))
    }
    return DrawnMap(
      map: PictureMap(
        kind: .color, state: String(repeating: "0a", count: 16), aspect: PictureMapShape.aspect, ids: ids,
        points: (0..<count).map { MapPoint(x: Float($0) / 1000, y: 0.25) },
        colors: (0..<count).map { RGBColor(red: UInt8($0 % 256), green: 2, blue: 3) }),
      grown: grown)
  }

  private func file(in folder: URL, model: String = "") -> PictureMapFile {
    PictureMapFile(catalogPath: folder.appendingPathComponent("c").path, kind: .color, model: model)
  }

  @Test(arguments: [0, 1, 300])
  func readsWhatItWrote(count: Int) async throws {
    try await withTemporaryFolder { folder in
      let map = drawn(count, grown: count / 2)
      let file = file(in: folder)
      try file.write(map)
      let read = try file.read()
      #expect(read == map)
    }
  }

  @Test func refusesEveryChangedByte() async throws {
    try await withTemporaryFolder { folder in
      let file = file(in: folder)
      try file.write(drawn(2))
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
      for place in bytes.indices {
        var changed = bytes
        changed[place] ^= 0x40
        try Data(changed).write(to: URL(fileURLWithPath: file.path))
        #expect(throws: (any Error).self) { try file.read() }
      }
    }
  }

  @Test func modelsHaveFilesOfTheirOwnBesideTheCatalog() async throws {
    try await withTemporaryFolder { folder in
      let path = file(in: folder, model: "../a/b@1").path
      #expect(path != file(in: folder, model: "../a/c@1").path)
      #expect((path as NSString).deletingLastPathComponent == folder.path)
    }
  }

  @Test func aQuarterMayGrowBeforeAllAreLaidOutAnew() {
    let base = drawn(8)
    let all = drawn(12).map.ids
    #expect(base.places(of: Array(all.prefix(8)))?.count { $0 == nil } == 0)
    #expect(base.places(of: Array(all.prefix(10)))?.count { $0 == nil } == 2)
    #expect(base.places(of: Array(all.prefix(11))) == nil)
  }

  @Test func whatHasGrownBeforeCounts() {
    // Eight laid out together, two grown: not one more.
    let base = drawn(10, grown: 2)
    let all = drawn(12).map.ids
    #expect(base.places(of: Array(all.prefix(10))) != nil)
    #expect(base.places(of: Array(all.prefix(11))) == nil)
  }
}
