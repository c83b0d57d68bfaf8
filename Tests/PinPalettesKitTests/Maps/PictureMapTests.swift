import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

/// The maps of a library, from its catalog to the points.
struct PictureMapTests {
  @Test(arguments: PictureMapKind.allCases)
  func holdsEveryPictureOnceByRisingID(kind: PictureMapKind) async throws {
    try await MappedLibrary.with(40) { library in
      // A copy is the same picture.
      try await library.add(0..<1) { _ in "/pictures/copy.jpg" }
      let studio = library.studio()
      let map = try await studio.map(kind)
      let page = try await studio.libraryPage()
      #expect(map.kind == kind)
      #expect(map.ids == page.pictures.map(\.id).sorted())
      #expect(map.state == page.state)
      #expect(map.points.count == 40)
      #expect(Set(map.points).count == 40)
      #expect(map.colors.count == 40)
    }
  }

  @Test(arguments: PictureMapKind.allCases)
  func isEmptyForALibraryWithoutACatalog(kind: PictureMapKind) async throws {
    try await withTemporaryFolder { folder in
      let studio = MappedLibrary(folder: folder).studio()
      let map = try await studio.map(kind)
      #expect(map.ids.isEmpty)
      let status = try await studio.mapStatus(kind)
      #expect(status == .ready(map))
    }
  }

  @Test func statusBeginsTheMapAndHasItInTheEnd() async throws {
    try await MappedLibrary.with(40) { library in
      let studio = library.studio()
      let before = try await studio.mapStatus(.likeness)
      guard case .computing(let progress) = before else {
        Issue.record("a map was there before it was made")
        return
      }
      #expect((0...1).contains(progress))
      let map = try await studio.map(.likeness)
      let after = try await studio.mapStatus(.likeness)
      #expect(after == .ready(map))
    }
  }

  @Test(arguments: PictureMapKind.allCases)
  func isReadByTheNextStudio(kind: PictureMapKind) async throws {
    try await MappedLibrary.with(20) { library in
      let map = try await library.studio().map(kind)
      let status = try await library.studio().mapStatus(kind)
      #expect(status == .ready(map))
    }
  }

  @Test(arguments: PictureMapKind.allCases)
  func newPicturesLeaveTheOthersWhereTheyAre(kind: PictureMapKind) async throws {
    try await MappedLibrary.with(20) { library in
      let before = try await library.studio().map(kind)
      try await library.add(20..<24)
      let after = try await library.studio().map(kind)
      let places = Dictionary(uniqueKeysWithValues: zip(after.ids, after.points))
      #expect(after.ids.count == 24)
      #expect(after.state != before.state)
      #expect(zip(before.ids, before.points).allSatisfy { places[$0] == $1 })
      #expect(Set(after.points).count == 24)
    }
  }

  @Test func picturesThatAreGoneLeaveTheMap() async throws {
    try await MappedLibrary.with(12) { library in
      let before = try await library.studio().map(.color)
      try await library.remove(3..<5)
      let after = try await library.studio().map(.color)
      #expect(after.ids.count == 10)
      #expect(Set(after.ids).isSubset(of: before.ids))
      #expect(Set(after.points).isSubset(of: before.points))
    }
  }

  @Test func aMapThatHasDoubledIsLaidOutAnew() async throws {
    try await MappedLibrary.with(12) { library in
      _ = try await library.studio().map(.color)
      try await library.add(12..<24)
      let grown = try await library.studio().map(.color)
      try FileManager.default.removeItem(atPath: library.file(.color).path)
      let fresh = try await library.studio().map(.color)
      #expect(grown == fresh)
    }
  }

  @Test(arguments: [0, 30, 100])
  func aDamagedFileIsMadeAnew(size: Int) async throws {
    try await MappedLibrary.with(12) { library in
      let map = try await library.studio().map(.color)
      let file = library.file(.color)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
      try Data(bytes.prefix(size)).write(to: URL(fileURLWithPath: file.path))
      let again = try await library.studio().map(.color)
      #expect(again == map)
      let mended = try file.read().map
      #expect(mended == map)
    }
  }

  @Test func doesNotNeedAFile() async throws {
    try await MappedLibrary.with(12) { library in
      // A folder in its place: nothing can be written there.
      try FileManager.default.createDirectory(
        atPath: library.file(.color).path + "/in the way", withIntermediateDirectories: true)
      let map = try await library.studio().map(.color)
      #expect(map.ids.count == 12)
    }
  }

  @Test func manyWhoAskAtOnceGetTheSame() async throws {
    try await MappedLibrary.with(20) { library in
      let studio = library.studio()
      let maps = try await withThrowingTaskGroup(of: PictureMap.self) { group in
        for _ in 0..<12 { group.addTask { try await studio.map(.likeness) } }
        return try await group.reduce(into: Set<PictureMap>()) { $0.insert($1) }
      }
      #expect(maps.count == 1)
    }
  }

  @Test func goesOnWhenTheOneWhoAskedIsCancelled() async throws {
    try await MappedLibrary.with(20) { library in
      let studio = library.studio()
      let asking = Task { try await studio.map(.likeness) }
      asking.cancel()
      // Cancelled before it came to the map, or not.
      _ = await asking.result
      let map = try await studio.map(.likeness)
      #expect(map.ids.count == 20)
    }
  }

  @Test func makingEndsWhenItIsCancelled() async throws {
    try await MappedLibrary.with(20) { library in
      let studio = library.studio()
      let view = try await studio.libraryView()
      let maker = PictureMapMaker(
        kind: .likeness, view: try #require(view), catalogPath: library.catalog, pool: studio.pool)
      let making = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await maker.make(from: nil, meter: ProgressMeter())
      }
      await #expect(throws: CancellationError.self) { try await making.value }
    }
  }

  @Test func aMapCanBeMadeAfterMakingWasCancelled() async throws {
    try await MappedLibrary.with(20) { library in
      let studio = library.studio()
      _ = try await studio.mapStatus(.likeness)
      await studio.cancelMaps()
      // Whether it was done before it was cancelled or not.
      _ = try? await studio.map(.likeness)
      let map = try await studio.map(.likeness)
      #expect(map.ids.count == 20)
    }
  }
}
