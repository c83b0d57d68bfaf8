internal import Foundation

/// A folder while it is read, entry by entry, as the operating system hands them out.
///
/// Foundation's listing makes strings of all names, which loses those that are not UTF-8, and says
/// nothing of what each name stands for, which costs a call for every file of any kind.
struct OpenFolder: ~Copyable {
  #if canImport(Darwin)
    private typealias Stream = UnsafeMutablePointer<DIR>
  #else
    private typealias Stream = OpaquePointer
  #endif

  /// What a name stands for.
  enum Kind { case file, folder, link, special, unknown }

  private let stream: Stream

  /// Opens the folder at `path`, which may be a symbolic link itself where `followsLink` says so.
  init(_ path: PathBytes, followsLink: Bool) throws(SystemError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    let descriptor = path.withCString { open($0, flags) }
    guard descriptor >= 0 else { throw SystemError() }
    guard let stream = fdopendir(descriptor) else {
      let error = SystemError()
      close(descriptor)
      throw error
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  /// The next entry in the file system's own order, nil after the last one; never `.` and `..`.
  func next() throws(SystemError) -> (name: [UInt8], kind: Kind)? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError() }
        return nil
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        // The name may be shorter than its field, and on some file systems longer.
        let start = UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
        return Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
      }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      return (name, Self.kind(Int(entry.pointee.d_type)))
    }
  }

  /// Asks for an entry's status.
  func status(of name: [UInt8], followsLink: Bool) throws(SystemError) -> stat {
    var status = stat()
    let name = name.map(CChar.init(bitPattern:)) + [0]
    guard fstatat(dirfd(stream), name, &status, followsLink ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemError()
    }
    return status
  }

  /// What tells the folder from all others.
  func identity() throws(SystemError) -> FolderIdentity {
    var status = stat()
    guard fstat(dirfd(stream), &status) == 0 else { throw SystemError() }
    return FolderIdentity(status)
  }

  private static func kind(_ type: Int) -> Kind {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    // Some file systems do not say.
    case Int(DT_UNKNOWN): .unknown
    default: .special
    }
  }

  /// What a status says of the kind.
  static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .special
    }
  }
}

/// What tells one folder from all others while they are there.
struct FolderIdentity: Sendable, Hashable {
  let device: UInt64
  private let number: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
