internal import Foundation

/// Which file system is mounted as which device, as Linux lists it in `/proc/self/mountinfo`.
struct MountTable {
  /// File systems on which others write, through another machine or process.
  ///
  /// The kernel here does not hear of that. `fuseblk`, local disks in foreign formats, is none of them.
  private static let withoutEvents: Set<Substring> = [
    "9p", "afs", "ceph", "cifs", "fuse", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "prl_fs", "smb3",
    "smbfs", "vboxsf", "virtiofs", "vmhgfs",
  ]

  /// Types without events by `major:minor`.
  private let types: [Substring: Substring]

  /// The table of this system; empty where there is none.
  static var current: MountTable {
    MountTable((try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? "")
  }

  /// Reads a table.
  ///
  /// Source: proc_pid_mountinfo(5): the third field is the device, and the type follows a lone hyphen.
  init(_ text: String) {
    var types: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let hyphen = fields.dropFirst(6).firstIndex(of: "-"), hyphen + 1 < fields.count
      else { continue }
      let type = fields[hyphen + 1]
      if Self.withoutEvents.contains(type) || type.hasPrefix("fuse.") { types[fields[2]] = type }
    }
    self.types = types
  }

  /// The type of the file system on `device`, as `stat` tells it, if it reports no events.
  func typeWithoutEvents(device: UInt64) -> String? {
    // Source: gnu_dev_major and gnu_dev_minor of the GNU C library.
    let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
    let minor = device & 0xFF | (device >> 12) & ~0xFF
    return types["\(major):\(minor)"].map(String.init)
  }
}
