internal import Catalog
internal import Crypto
internal import Foundation
internal import LibrarySnapshots

/// The folders of a library.
struct LibraryRoots: Sendable {
  /// Absolute, without a trailing slash, in the order given; never empty.
  let folders: [String]
  /// What the paths of files in them begin with, by the given names and by what these lead to; empty where the
  /// library is all of the catalog.
  private let beginnings: [[UInt8]]

  /// Takes the folders that were given or, without any, the one that all pictures have in common; blocking.
  init(_ given: [String], snapshot: LibrarySnapshot) {
    guard given.isEmpty else {
      folders = given.map(PicturePath.absolute)
      // A library that is served by a link may have been indexed by its own name.
      let names = Set(folders + folders.compactMap(ResolvedPath.of))
      beginnings = names.sorted().map { Array(Self.beginning($0).utf8) }
      return
    }
    // Paths are in order: what the first and the last share is shared by all.
    folders = [
      snapshot.count > 0
        ? Self.commonFolder(snapshot.path(at: 0), snapshot.path(at: snapshot.count - 1)) : "/"
    ]
    beginnings = []
  }

  /// Takes folders by their names alone: those that lie in no other of them, or all there is without any.
  init(named given: [String]) {
    let absolute = given.map(PicturePath.absolute)
    let outermost = Set(absolute).filter { one in
      !absolute.contains { $0 != one && Self.contains($0, one) }
    }
    folders = absolute.isEmpty ? ["/"] : outermost.sorted()
    beginnings = folders.map { Array(Self.beginning($0).utf8) }
  }

  /// Whether the file at a place of the catalog is the library's, by its name.
  func contain(_ place: Int, of snapshot: LibrarySnapshot) -> Bool {
    beginnings.isEmpty
      || snapshot.withPath(at: place) { path in beginnings.contains { path.starts(with: $0) } }
  }

  /// The state of a library that is a part of its catalog: another one for other folders.
  func state(within catalog: CatalogState) -> String {
    var hash = SHA256()
    hash.update(data: catalog.bytes)
    for beginning in beginnings {
      hash.update(data: beginning)
      hash.update(data: [0])
    }
    let bytes = Array(hash.finalize().prefix(CatalogState.byteCount))
    guard let state = CatalogState(bytes: bytes) else { preconditionFailure("a hash is longer than a state") }
    return state.description
  }

  /// The folder of a file relative to the library's; empty for the library's own.
  ///
  /// Where there are several the name of the one that it lies in comes first. Of a file in none of them it is the
  /// name of its own folder alone.
  func relativeFolder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    // The deepest, for one may lie in another.
    let root = folders.filter { Self.contains($0, folder) }.max { $0.utf8.count < $1.utf8.count }
    guard let root else { return (folder as NSString).lastPathComponent }
    let rest = String(decoding: folder.utf8.dropFirst(Self.beginning(root).utf8.count), as: UTF8.self)
    guard folders.count > 1 else { return rest }
    let name = (root as NSString).lastPathComponent
    return rest.isEmpty ? name : name + "/" + rest
  }

  /// The name of a file with its folder relative to the library's; of a folder of the library its name alone.
  func relativeName(of path: String) -> String {
    let name = (path as NSString).lastPathComponent
    guard !folders.contains(where: { $0.utf8.elementsEqual(path.utf8) }) else { return name }
    let folder = relativeFolder(of: path)
    return folder.isEmpty ? name : folder + "/" + name
  }

  /// Whether a path is a folder or lies in it, by the bytes of their names alone.
  ///
  /// Strings would not do: they take different bytes that look alike for equal, which the file system does not.
  static func contains(_ folder: String, _ path: String) -> Bool {
    path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: beginning(folder).utf8)
  }

  /// What the path of everything in a folder begins with.
  private static func beginning(_ folder: String) -> String { folder == "/" ? folder : folder + "/" }

  private static func commonFolder(_ first: String, _ last: String) -> String {
    var names: [String] = []
    let pairs = zip(folderNames(first), folderNames(last))
    for (one, other) in pairs {
      guard one == other else { break }
      names.append(one)
    }
    return "/" + names.joined(separator: "/")
  }

  private static func folderNames(_ path: String) -> [String] {
    path.split(separator: "/").dropLast().map(String.init)
  }
}
