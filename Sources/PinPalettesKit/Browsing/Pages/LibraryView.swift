internal import Catalog
internal import Foundation
internal import LibrarySnapshots
internal import VectorSearch

/// A snapshot as it is gone through: every picture of the library's folders once, in several orders that are made
/// when first asked for.
final class LibraryView: Sendable {
  let snapshot: LibrarySnapshot
  /// The state of the library, 32 hexadecimal digits.
  let state: String
  /// Where the pictures stand in the snapshot, ascending: analyzed ones, of equal content the first.
  let places: [Int]
  /// The same as a selection, for searches.
  let selection: VectorSelection
  /// How many different contents there are, and how many of them have an embedding.
  let contentCount: Int
  let embeddedCount: Int
  let roots: LibraryRoots

  private let orders: [LibraryOrder: LoadedOnce<[Int]>]
  private let overviews = LoadedOnce<LibraryOverview>()

  /// Goes through the snapshot once; blocking.
  init(_ snapshot: LibrarySnapshot, folders: [String]) {
    var places: [Int] = []
    var (contents, embedded, others) = (0, 0, 0)
    let roots = LibraryRoots(folders, snapshot: snapshot)
    var seen = Set<PictureID>(minimumCapacity: snapshot.count)
    for place in 0..<snapshot.count {
      guard roots.contain(place, of: snapshot) else {
        others += 1
        continue
      }
      guard seen.insert(snapshot.id(at: place)).inserted else { continue }
      contents += 1
      if snapshot.isEmbedded(at: place) { embedded += 1 }
      if snapshot.hasAnalysis(at: place) { places.append(place) }
    }
    var selection = VectorSelection(noneOf: snapshot.count)
    for place in places { selection.insert(place) }
    self.snapshot = snapshot
    self.places = places
    self.selection = selection
    contentCount = contents
    embeddedCount = embedded
    // What is made of a part of a catalog, such as a map, must not be taken for another part's.
    state =
      others == 0 ? snapshot.origin.state.description : roots.state(within: snapshot.origin.state)
    self.roots = roots
    orders = Dictionary(uniqueKeysWithValues: LibraryOrder.allCases.map { ($0, LoadedOnce<[Int]>()) })
  }

  /// The places in an order.
  func places(in order: LibraryOrder, pool: BlockingPool) async throws -> [Int] {
    guard let once = orders[order] else { preconditionFailure("there is a place for every order") }
    return try await once.value { [self] in
      try await pool.run { [self] in order.sorted(places, of: snapshot) }
    }
  }

  /// The overview, which `make` makes once.
  func overview(_ make: @escaping @Sendable () async throws -> LibraryOverview) async throws
    -> LibraryOverview
  {
    try await overviews.value(make)
  }

  /// A picture; nil where it has not been analyzed.
  func picture(at place: Int) -> LibraryPicture? {
    guard let size = snapshot.size(at: place), let palette = snapshot.palette(at: place) else { return nil }
    let path = snapshot.path(at: place)
    return LibraryPicture(
      id: snapshot.id(at: place), path: path, name: (path as NSString).lastPathComponent, size: size,
      palette: palette)
  }

  /// Where the picture of an id stands: the first of its files.
  func place(of id: PictureID) -> Int? { files(of: id).first { selection.contains($0) } }

  /// Where all files of a picture stand that lie in the library's folders, ascending.
  func files(of id: PictureID) -> [Int] {
    snapshot.places(of: id).filter { roots.contain($0, of: snapshot) }
  }
}

extension LibrarySnapshot {
  /// The id of the picture at a place.
  func id(at place: Int) -> PictureID { PictureID(contentHash(at: place)) }

  /// The places of all files of a picture, ascending.
  func places(of id: PictureID) -> [Int] { places(ofFirstHalf: id.halves).sorted() }
}
