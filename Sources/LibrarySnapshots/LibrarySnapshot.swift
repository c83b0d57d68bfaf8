public import Catalog
public import Embeddings
internal import VectorSearch

/// Everything that a search needs of a library at one moment, in one file that is read where it lies.
///
/// Opening maps the file and reads little of it; a query reads the codes of all embeddings and what it asks of
/// each picture. Pictures stand in order of their paths' UTF-8 bytes, and a picture's place, from 0, is its id in
/// the index. ``SnapshotWriter`` makes the file; as it replaces and never changes one, a snapshot that is open
/// stays as it was.
///
/// The first read of a part may wait for the disk: use it from a worker. Accessors stop the program when there
/// is no such place. Whatever the file holds, they return possible values: a figure that damage has made no number is 0.
public final class LibrarySnapshot: Sendable {
  /// What it was made from.
  public let origin: SnapshotOrigin
  /// The number of pictures.
  public let count: Int
  /// The number of components of the embeddings; 0 where there are none.
  public let dimension: Int

  let vectors: MappedVectors
  let pictures: PictureColumns

  /// Maps a snapshot.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - expected: What it must have been made from; nil takes any.
  /// - Throws: ``LibrarySnapshotsError`` with code `notFound`; `outdated` when it was made from something else, or
  ///   by a program with another format; `damaged` when it is no whole snapshot; `unavailable` when it cannot be read.
  public init(path: String, origin expected: SnapshotOrigin?) throws(LibrarySnapshotsError) {
    let file = try MappedFile(path: path)
    do {
      let sections = try SectionTable(file)
      origin = sections.header.origin
      count = sections.count
      dimension = sections.header.dimension
      pictures = try PictureColumns(sections)
      vectors = try MappedVectors(sections, dimension: sections.header.dimension, contents: pictures.contents)
    } catch let damage as Damage {
      throw LibrarySnapshotsError(.damaged, subject: path, reason: damage.reason)
    } catch {
      throw LibrarySnapshotsError(.outdated, subject: path, reason: "another version of the program made it")
    }
    if let expected, expected != origin {
      throw LibrarySnapshotsError(
        .outdated, subject: path,
        reason: "it was made from another state of the catalog, or for another model")
    }
  }

  /// Whether any picture has an embedding.
  public var hasEmbeddings: Bool { !vectors.present.isEmpty }

  /// An index over the embeddings; it keeps the snapshot open.
  public var index: SnapshotIndex { index(threadCount: SnapshotIndex.defaultThreadCount) }

  /// An index over the embeddings whose queries take at most `threadCount` threads, at least 1.
  public func index(threadCount: Int) -> SnapshotIndex {
    precondition(threadCount >= 1, "a query needs a thread, not \(threadCount)")
    return SnapshotIndex(vectors, threadCount: threadCount)
  }

  /// The embedding of a picture, to the last bit; nil where there is none.
  public func embedding(at place: Int) -> Embedding? { vectors.embedding(of: place) }

  /// Whether a picture has an embedding; quicker than reading it.
  public func isEmbedded(at place: Int) -> Bool { vectors.present.contains(place) }

  /// The digest of a picture file's bytes.
  public func contentHash(at place: Int) -> ContentHash { pictures.contentHashes[place].contentHash }

  /// The size of a picture file when it was read, in bytes.
  public func byteCount(at place: Int) -> Int64 { pictures.byteCounts[place] }

  /// The modification time of a picture file when it was read, in nanoseconds since 1970.
  public func modifiedNanoseconds(at place: Int) -> Int64 { pictures.modified[place] }
}
