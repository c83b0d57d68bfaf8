internal import Foundation
internal import ModelPackages

/// Brings one file into the staging folder: what is missing of it, and only if it is what the hub states.
struct ModelPullDownload {
  let hub: ModelPullHub
  let staging: ModelPullStaging
  let retry: ModelPullRetry
  let stop: StopFlag
  let url: String
  let file: HubFileSelection.File
  /// Called with the bytes of the file that are here and how many of them have just come.
  let onBytes: (_ here: Int64, _ fetched: Int64) -> Void

  private var part: String { staging.partPath(of: file) }
  private var subject: String { file.entry.path }

  /// Completes the file; one that is complete is checked only.
  ///
  /// - Throws: `ModelPackagesError`; `CancellationError`.
  func run() throws {
    let path = staging.path(of: file)
    if ModelPullStaging.byteCount(of: path) != nil {
      // It was checked before it got this name, but a crash may have come before its bytes were on the disk.
      if try isAsStated(path) {
        onBytes(file.entry.byteCount, 0)
        return
      }
      try remove(path)
    }
    try ModelPullStaging.writing(to: part) {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    }
    try retry.run { try fetch() }
    try verify()
    try ModelPullStaging.writing(to: path) { try FileManager.default.moveItem(atPath: part, toPath: path) }
  }

  /// Asks for what is missing of the part.
  private func fetch() throws {
    let expected = file.entry.byteCount
    if let size = ModelPullStaging.byteCount(of: part), size > expected { try remove(part) }
    let output = try ModelPullStaging.writing(to: part) { try Self.open(part) }
    defer { try? output.close() }
    var here = Int64(try ModelPullStaging.writing(to: part) { try output.seekToEnd() })
    onBytes(here, 0)
    guard here < expected else { return }
    let asked = here
    var fetched: Int64 = 0
    var hasAnswered = false
    do {
      try hub.transfer.get(
        hub.request(url, firstByte: asked),
        onHead: { head in
          hasAnswered = true
          try accept(head, asked: asked)
          // A server that knows no ranges sends the file from its beginning.
          guard head.status == 200, here > 0 else { return }
          try ModelPullStaging.writing(to: part) { try output.truncate(atOffset: 0) }
          here = 0
        },
        onBody: { bytes in
          guard Int64(bytes.count) <= expected - here else { throw wrongSize("more than \(expected)") }
          try ModelPullStaging.writing(to: part) { try output.write(contentsOf: Data(bytes)) }
          here += Int64(bytes.count)
          fetched += Int64(bytes.count)
          onBytes(here, Int64(bytes.count))
        }, isStopped: { stop.isRaised })
    } catch let error as ModelPackagesError
      where error.code == .interrupted || error.code == .unreachable && !hasAnswered
    {
      // The hub has answered before, so that nobody answers now may pass as well as a break.
      throw ModelPullSetback(
        error: ModelPackagesError(error.code, subject: subject, reason: "\(error.subject): \(error.reason)"),
        byteCount: fetched)
    } catch let error as ModelPackagesError where error.code == .damagedFile {
      try remove(part)
      throw error
    }
    guard here == expected else {
      let short = ModelPackagesError(
        .interrupted, subject: subject, reason: "the server sent \(here) of \(expected) bytes")
      throw ModelPullSetback(error: short, byteCount: fetched)
    }
  }

  /// Passes an answer whose body belongs after the bytes that are here, or from the beginning.
  private func accept(_ head: TransferHead, asked: Int64) throws {
    if head.status == 416 || head.status == 206 && head.rangeStart != asked {
      // The part may not be the beginning of this file after all.
      try remove(part)
      throw ModelPullSetback(
        error: ModelPackagesError(
          .unreachable, subject: subject, reason: "the server does not send the part that was asked for"))
    }
    try hub.check(head, subject: subject)
    let stated = head.nearest("x-linked-size").flatMap { Int64($0) } ?? head.totalByteCount
    // A proxy's page perhaps, with a size of its own: what is here already need not go for it.
    if let stated, stated != file.entry.byteCount {
      throw ModelPullSetback(error: wrongSize("\(stated)"))
    }
  }

  private func wrongSize(_ found: String) -> ModelPackagesError {
    ModelPackagesError(
      .damagedFile, subject: subject,
      reason: "the server sends \(found) bytes, where the hub lists \(file.entry.byteCount)")
  }

  /// Removes the part unless it is what the hub states.
  private func verify() throws {
    let found = try ModelPullDigest.digest(like: file.entry.digest, of: part, stop: stop)
    guard found != file.entry.digest else { return }
    try remove(part)
    throw ModelPackagesError(
      .damagedFile, subject: subject,
      reason: "what arrived is not the file that the hub lists: its \(found.name) is \(found.text), "
        + "not \(file.entry.digest.text); pull again")
  }

  private func isAsStated(_ path: String) throws -> Bool {
    guard ModelPullStaging.byteCount(of: path) == file.entry.byteCount else { return false }
    return try ModelPullDigest.digest(like: file.entry.digest, of: path, stop: stop) == file.entry.digest
  }

  private func remove(_ path: String) throws {
    try ModelPullStaging.writing(to: path) { try FileManager.default.removeItem(atPath: path) }
  }

  /// Opens a file for writing, made where it is missing.
  private static func open(_ path: String) throws -> FileHandle {
    if ModelPullStaging.byteCount(of: path) == nil { try Data().write(to: URL(fileURLWithPath: path)) }
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}
