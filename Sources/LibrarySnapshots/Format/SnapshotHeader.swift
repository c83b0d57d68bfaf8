internal import Catalog
internal import Embeddings

/// The first bytes of a snapshot: what it is, what it was made from, and where its sections lie.
///
/// Little-endian, as every processor that this runs on.
struct SnapshotHeader {
  /// A part of the file.
  struct Section {
    let column: SnapshotColumn
    let offset: Int
    let size: Int
  }

  static let magic = Array("PINSNAP\n".utf8)
  /// Raised when files of an older program would be misread.
  static let formatVersion: UInt32 = 1
  /// The most bytes of the model's name and of its revision.
  static let longestText = 1024
  /// The most sections that fit.
  static let mostSections = 100

  let fileSize: Int
  let count: Int
  let dimension: Int
  let origin: SnapshotOrigin
  let sections: [Section]

  init(fileSize: Int, count: Int, dimension: Int, origin: SnapshotOrigin, sections: [Section]) {
    self.fileSize = fileSize
    self.count = count
    self.dimension = dimension
    self.origin = origin
    self.sections = sections
  }

  // MARK: Writing

  /// The header's bytes, as many as ``SnapshotLayout/headerSize``; nil when a text is too long.
  func encoded() -> [UInt8]? {
    let texts = [origin.model?.name, origin.model?.revision].map { Array(($0 ?? "").utf8) }
    guard texts.allSatisfy({ $0.count <= Self.longestText }), sections.count <= Self.mostSections else {
      return nil
    }
    var body = ByteSink()
    body.append(UInt64(fileSize))
    body.append(UInt64(count))
    body.append(UInt32(dimension))
    body.append(UInt32(sections.count))
    body.append(origin.state.bytes)
    body.append(Int64(origin.analysisVersion))
    body.append(UInt32(origin.model == nil ? 0 : 1))
    for text in texts {
      body.append(UInt32(text.count))
      body.append(text)
    }
    for section in sections {
      let name = Array(section.column.name.utf8)
      body.append(name + [UInt8](repeating: 0, count: SnapshotColumn.nameSize - name.count))
      body.append(UInt64(section.column.width))
      body.append(UInt64(section.offset))
      body.append(UInt64(section.size))
    }
    body.append([UInt8](repeating: 0, count: SnapshotLayout.headerSize - Self.bodyStart - body.bytes.count))
    var head = ByteSink()
    head.append(Self.magic)
    head.append(Self.formatVersion)
    head.append(UInt32(SnapshotLayout.headerSize))
    head.append(Self.checksum(of: body.bytes))
    return head.bytes + body.bytes
  }

  // MARK: Reading

  /// Reads a header and checks it against itself.
  ///
  /// - Throws: What is wrong, in words; ``OtherVersion`` for a snapshot of another format.
  init(decoding bytes: [UInt8]) throws {
    var head = ByteSource(bytes)
    guard try head.take(Self.magic.count) == Self.magic else {
      throw Damage("it is no snapshot of a library")
    }
    guard try head.next(UInt32.self) == Self.formatVersion else { throw OtherVersion() }
    let headerSize = try head.next(UInt32.self)
    let checksum = try head.next(UInt64.self)
    guard headerSize == SnapshotLayout.headerSize, bytes.count == SnapshotLayout.headerSize else {
      throw Damage("its header is cut short")
    }
    guard Self.checksum(of: bytes[Self.bodyStart...]) == checksum else {
      throw Damage("the checksum of its header is wrong")
    }
    fileSize = try head.size(upTo: Int.max)
    count = try head.size(upTo: SnapshotLayout.maximumCount)
    dimension = Int(try head.next(UInt32.self))
    guard dimension <= SnapshotLayout.maximumDimension else {
      throw Damage("it says that its vectors have \(dimension) components")
    }
    let sectionCount = Int(try head.next(UInt32.self))
    let token = try head.take(CatalogState.byteCount)
    guard let state = CatalogState(bytes: token) else { throw Damage("it names no state of a catalog") }
    let analysisVersion = Int(try head.next(Int64.self))
    let hasModel = try head.next(UInt32.self) != 0
    let model = ModelIdentity(
      name: try head.text(upTo: Self.longestText), revision: try head.text(upTo: Self.longestText))
    origin = SnapshotOrigin(state: state, analysisVersion: analysisVersion, model: hasModel ? model : nil)
    guard sectionCount <= Self.mostSections else {
      throw Damage("it says that it has \(sectionCount) sections")
    }
    sections = try (0..<sectionCount).map { _ in
      let name = try head.take(SnapshotColumn.nameSize).prefix { $0 != 0 }
      return Section(
        column: SnapshotColumn(
          name: String(decoding: name, as: UTF8.self), width: try head.size(upTo: Int.max)),
        offset: try head.size(upTo: Int.max), size: try head.size(upTo: Int.max))
    }
  }

  private static let bodyStart = 24

  /// 64-bit FNV-1a: for accidents, not against forgery, which every bound is checked for.
  ///
  /// Source: Fowler, Noll, Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static func checksum(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
