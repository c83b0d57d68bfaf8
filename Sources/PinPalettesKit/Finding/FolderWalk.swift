internal import Foundation

/// One walk through folders for pictures.
///
/// It keeps a stack of its own instead of recursing: no depth of nesting exhausts that, since the
/// operating system refuses paths that are too long first.
struct FolderWalk {
  /// A folder to read.
  private struct Folder {
    let path: PathBytes
    /// The names on the way from the root, as ``FindingOptions/excludes(_:in:isFolder:)`` wants them.
    var names: [[Unicode.Scalar]] = []
    /// Whether the path itself may be a link.
    var isLink = false
  }

  /// What has been found and whose turn, in order of path, is to come.
  private enum Pending {
    case picture(path: String, stamp: FileStamp)
    case folder(Folder)
  }

  private let options: FindingOptions
  /// The folders that patterns refer to for roots inside them.
  private let bases: [PathBytes]
  private var findings = PictureFinder.Findings()
  private var pending: [Pending] = []
  /// Roots that are still to be walked; one that is met inside another has been.
  private var roots: Set<PathBytes> = []
  /// Links to folders: they wait until every folder has been walked by its own path.
  private var links: [Folder] = []
  /// Where each folder was walked; kept while links are followed, which alone lead to one twice.
  private var walked: [FolderIdentity: PathBytes] = [:]

  init(options: FindingOptions, bases: [PathBytes] = []) {
    self.options = options
    self.bases = bases
  }

  mutating func findings(in given: [PathBytes], isStopped: () -> Bool) -> PictureFinder.Findings {
    roots = Set(given)
    for root in roots.sorted() where roots.contains(root) {
      start(root)
      drain(isStopped)
    }
    let isOrdered = Set(given).count < 2 && links.isEmpty
    while !links.isEmpty {
      // Each may bring further links; the folders that were walked make an end of that.
      let found = links.sorted { $0.path < $1.path }
      links = []
      for link in found {
        pending = [.folder(link)]
        drain(isStopped)
      }
    }
    findings.order(picturesToo: !isOrdered)
    return findings
  }

  private mutating func start(_ root: PathBytes) {
    var status = stat()
    guard root.withCString({ stat($0, &status) }) == 0 else { return lose(root, SystemError().reason) }
    // What the way there is left out by leaves out all that is there.
    guard let names = options.names(to: root, within: bases) else { return }
    if OpenFolder.kind(status) == .folder {
      pending.append(.folder(Folder(path: root, names: names, isLink: true)))
    } else if let picture = picture(root, status) {
      pending.append(picture)
    }
  }

  private mutating func drain(_ isStopped: () -> Bool) {
    while let next = pending.popLast() {
      switch next {
      case .picture(let path, let stamp): findings.pictures.append((path, stamp))
      case .folder(let folder):
        if isStopped() { findings.unknown.insert(folder.path) } else { read(folder) }
      }
    }
  }

  private mutating func read(_ folder: Folder) {
    roots.remove(folder.path)
    var found: [(key: [UInt8], value: Pending)] = []
    do {
      let open = try OpenFolder(folder.path, followsLink: folder.isLink)
      if options.followsSymlinks, try isWalked(open, as: folder) { return }
      while let (name, kind) = try open.next() {
        guard !options.hides(name), let value = consider(name, kind, in: open, at: folder) else { continue }
        // With its slash a folder's name sorts as the paths of what is inside do.
        let isFolder = if case .folder = value { true } else { false }
        found.append((isFolder ? name + [UInt8(ascii: "/")] : name, value))
      }
    } catch {
      // One that has gone since its parent was read is no failure.
      if !error.isAbsence { lose(folder.path, error.reason) }
    }
    // What comes first is to be taken off the stack first.
    found.sort { PathBytes.precedes($1.key, $0.key) }
    pending += found.lazy.map(\.value)
  }

  /// Whether a folder has been walked already, by this path or another.
  private mutating func isWalked(_ open: borrowing OpenFolder, as folder: Folder) throws(SystemError) -> Bool
  {
    let identity = try open.identity()
    guard let first = walked[identity] else {
      walked[identity] = folder.path
      return false
    }
    if folder.path.isInside(first) {
      lose(folder.path, "leads back to \(first.printable)")
    } else {
      findings.linksPassedOver += folder.isLink ? 1 : 0
    }
    return true
  }

  /// What an entry of a folder adds to the walk, if anything.
  private mutating func consider(
    _ name: [UInt8], _ kind: OpenFolder.Kind, in open: borrowing OpenFolder, at folder: Folder
  ) -> Pending? {
    let hasEnding = PictureFinder.hasPictureEnding(name)
    if kind == .file || kind == .special, !hasEnding { return nil }
    if kind == .folder { return self.folder(name, at: folder) }
    do {
      let status = try open.status(of: name, followsLink: false)
      switch OpenFolder.kind(status) {
      case .folder: return self.folder(name, at: folder)
      case .link: return link(name, hasEnding: hasEnding, in: open, at: folder)
      default:
        guard hasEnding, !options.excludes(name, in: folder.names, isFolder: false) else { return nil }
        return picture(folder.path.appending(name), status)
      }
    } catch {
      guard hasEnding, !error.isAbsence, !options.excludes(name, in: folder.names, isFolder: false) else {
        return nil
      }
      lose(folder.path.appending(name), error.reason)
      return nil
    }
  }

  private func folder(_ name: [UInt8], at parent: Folder, isLink: Bool = false) -> Pending? {
    guard !options.excludes(name, in: parent.names, isFolder: true) else { return nil }
    let names = options.names(parent.names, name)
    return .folder(Folder(path: parent.path.appending(name), names: names, isLink: isLink))
  }

  private mutating func link(
    _ name: [UInt8], hasEnding: Bool, in open: borrowing OpenFolder, at parent: Folder
  ) -> Pending? {
    let path = parent.path.appending(name)
    let target: stat
    do {
      target = try open.status(of: name, followsLink: true)
    } catch {
      // It leads nowhere, perhaps to a drive that is not there now, or in a circle.
      if hasEnding, !options.excludes(name, in: parent.names, isFolder: false) { lose(path, error.reason) }
      if options.followsSymlinks { findings.unknown.insert(path) }
      return nil
    }
    let isFolder = OpenFolder.kind(target) == .folder
    guard isFolder || hasEnding, !options.excludes(name, in: parent.names, isFolder: isFolder) else {
      return nil
    }
    guard options.followsSymlinks else {
      findings.linksPassedOver += 1
      return nil
    }
    guard isFolder else { return picture(path, target) }
    if case .folder(let folder) = folder(name, at: parent, isLink: true) { links.append(folder) }
    return nil
  }

  private mutating func picture(_ path: PathBytes, _ status: stat) -> Pending? {
    if let reason = FileStamp.objection(to: status) {
      lose(path, reason)
    } else if let text = path.text {
      return .picture(path: text, stamp: FileStamp(status))
    } else {
      lose(path, "the name is not UTF-8, which a catalog cannot hold; rename it")
    }
    return nil
  }

  private mutating func lose(_ path: PathBytes, _ reason: String) {
    findings.unknown.insert(path)
    findings.failures.append(Failure(subject: path.printable, reason: reason))
  }
}
