internal import Catalog
internal import Crypto
internal import Foundation
internal import ModelPackages

/// A folder beside the models in which one comes into being, to take its place in a single step.
struct ModelStaging {
  /// The folder, absolute.
  let path: String

  private static let prefix = ".adding-"
  private static let chunk = 4 << 20
  /// What an interrupted run left is no longer in use after this time, in seconds.
  private static let abandonedAfter: TimeInterval = 86_400

  /// Makes the folder, and the one around it where that is missing.
  ///
  /// - Throws: `ModelPackagesError` with code `unwritable`.
  init(in models: String, name: String) throws {
    path = models + "/" + Self.prefix + name + "-" + UUID().uuidString
    try Self.writing(models) {
      try FileManager.default.createDirectory(atPath: models, withIntermediateDirectories: true)
    }
    Self.removeAbandoned(in: models)
    try Self.writing(path) {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }
  }

  /// Removes what is left of the folder.
  func clean() {
    // Once published, there is nothing left; otherwise the next run removes it.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a planned file.
  ///
  /// - Returns: Its SHA-256 in lower-case hexadecimal.
  func write(_ file: ModelPlan.File, from source: ModelFiles) throws -> String {
    var hash = SHA256()
    try create(file.name) { output in
      switch file.content {
      case .copy(let path):
        let input = try source.open(path)
        defer { try? input.close() }
        while let data = try Self.read(input, path: path, count: Self.chunk), !data.isEmpty {
          hash.update(data: data)
          try Self.writing(file.name) { try output.write(contentsOf: data) }
        }
      case .segments(let path, let segments):
        let input = try source.open(path)
        defer { try? input.close() }
        for segment in segments {
          try copy(segment, of: input, path: path) { data in
            hash.update(data: data)
            try Self.writing(file.name) { try output.write(contentsOf: data) }
          }
        }
      }
    }
    return ContentHash(bytes: Array(hash.finalize())).description
  }

  /// Writes a small file.
  func write(_ bytes: [UInt8], to name: String) throws {
    try create(name) { output in try Self.writing(name) { try output.write(contentsOf: Data(bytes)) } }
  }

  /// Removes a file that was written.
  func remove(_ name: String) throws {
    try Self.writing(name) { try FileManager.default.removeItem(atPath: path + "/" + name) }
  }

  /// Gives the folder its place; what is there goes.
  ///
  /// - Throws: `ModelPackagesError` with code `unwritable`; then what was there is there still.
  func publish(at destination: String) throws {
    Self.synchronize(path)
    let old = path + ".old"
    let isReplacing = FileManager.default.fileExists(atPath: destination)
    // The old model's folder may be older than what is cleared away; from now on it is not.
    if isReplacing { utimes(destination, nil) }
    if isReplacing { try Self.rename(destination, to: old) }
    do {
      try Self.rename(path, to: destination)
    } catch {
      if isReplacing { try Self.rename(old, to: destination) }
      throw error
    }
    Self.synchronize((destination as NSString).deletingLastPathComponent)
    // The new model is in its place; what is left of the old one is hidden and goes with the next run.
    if isReplacing { try? FileManager.default.removeItem(atPath: old) }
  }

  /// Removes a model: out of sight in one step, then file by file.
  static func discard(_ model: String) throws {
    let folder = (model as NSString).deletingLastPathComponent
    let hidden = folder + "/" + prefix + UUID().uuidString + ".old"
    try rename(model, to: hidden)
    try writing(model) { try FileManager.default.removeItem(atPath: hidden) }
  }
}

extension ModelStaging {
  private func create(_ name: String, _ body: (FileHandle) throws -> Void) throws {
    let file = path + "/" + name
    try Self.writing(name) {
      try FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
    }
    let output = try Self.writing(name) { try FileHandle(forWritingTo: URL(fileURLWithPath: file)) }
    defer { try? output.close() }
    try body(output)
    try Self.writing(name) { try output.synchronize() }
  }

  private func copy(
    _ segment: ONNXCut.Segment, of input: FileHandle, path: String, _ receive: (Data) throws -> Void
  ) throws {
    switch segment {
    case .bytes(let bytes): try receive(Data(bytes))
    case .original(let range):
      var position = range.lowerBound
      do { try input.seek(toOffset: UInt64(position)) } catch {
        throw ModelPackagesError(.damagedFile, subject: path, reason: FileReason.of(error))
      }
      while position < range.upperBound {
        let count = min(Self.chunk, range.upperBound - position)
        guard let data = try Self.read(input, path: path, count: count), !data.isEmpty else {
          throw ModelPackagesError(.damagedFile, subject: path, reason: "became shorter while it was read")
        }
        position += data.count
        try receive(data)
      }
    }
  }

  private static func read(_ input: FileHandle, path: String, count: Int) throws -> Data? {
    do {
      return try input.read(upToCount: count)
    } catch {
      throw ModelPackagesError(.damagedFile, subject: path, reason: FileReason.of(error))
    }
  }

  private static func writing<Result>(_ subject: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      throw ModelPackagesError(.unwritable, subject: subject, reason: FileReason.of(error))
    }
  }

  private static func rename(_ old: String, to new: String) throws {
    guard Foundation.rename(old, new) == 0 else {
      throw ModelPackagesError(.unwritable, subject: old, reason: FileReason.ofErrno())
    }
  }

  /// Makes a folder's entries durable, as far as the file system does that.
  private static func synchronize(_ folder: String) {
    let descriptor = open(folder, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func removeAbandoned(in models: String) {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: models)) ?? [] where name.hasPrefix(prefix) {
      let attributes = try? manager.attributesOfItem(atPath: models + "/" + name)
      guard let date = attributes?[.modificationDate] as? Date, -date.timeIntervalSinceNow > abandonedAfter
      else { continue }
      try? manager.removeItem(atPath: models + "/" + name)
    }
  }
}
