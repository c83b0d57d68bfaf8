internal import Catalog
internal import Embeddings
internal import Evaluations
internal import Foundation

/// What is known of the pictures before any of them is looked at.
struct EvaluationTruth: Sendable {
  /// The folders or files to index, absolute.
  let roots: [String]
  /// What is known.
  let known: Known
  /// What could not be used.
  var failures: [Failure] = []
  /// The name of the folder.
  let name: String

  enum Known: Sendable {
    /// The folder whose subfolders are classes, absolute.
    case labels(folder: String)
    /// Captions with the absolute paths of their pictures, and the digest of their file.
    case captions([(path: String, text: String)], digest: ContentHash)
  }

  /// Finds out; blocking.
  ///
  /// - Throws: ``Failure`` when there is nothing to evaluate, `ImagingError` when the captions cannot be read.
  init(_ truth: EvaluationRequest.Truth) throws {
    switch truth {
    case .labels(let folder): try self.init(folder: folder)
    case .captions(let file, let folder): try self.init(captions: file, folder: folder)
    }
  }

  private init(folder: String) throws {
    let path = PicturePath.absolute(folder)
    guard PicturePath.isFolder(path) else {
      throw Failure(subject: folder, reason: "is not a folder; name one with a subfolder for each class")
    }
    name = (path as NSString).lastPathComponent
    roots = [path]
    known = .labels(folder: path)
  }

  private init(captions file: String, folder: String?) throws {
    if let folder, !PicturePath.isFolder(folder) {
      throw Failure(subject: folder, reason: "is not a folder; the captions' pictures are looked for in it")
    }
    let read = try PictureFile(path: file, subject: file)
    let table = CaptionTable(parsing: read.bytes)
    failures = table.problems.map { Failure(subject: "\(file):\($0.line)", reason: $0.reason) }
    guard !table.captions.isEmpty else {
      throw failures.first
        ?? Failure(subject: file, reason: "holds no captions; a line is a file, a tab and a sentence")
    }
    let beside = (PicturePath.absolute(file) as NSString).deletingLastPathComponent
    let bases = folder.map { [PicturePath.absolute($0)] } ?? [beside, beside + "/images"]
    var found: [String: String?] = [:]
    var captions: [(path: String, text: String)] = []
    for caption in table.captions {
      if found[caption.file] == nil {
        let path = Self.path(of: caption.file, in: bases)
        found[caption.file] = .some(path)
        if path == nil {
          failures.append(
            Failure(subject: "\(file):\(caption.line)", reason: "there is no \(caption.file) in \(bases[0])"))
        }
      }
      if case .some(.some(let path)) = found[caption.file] { captions.append((path, caption.text)) }
    }
    guard !captions.isEmpty else {
      throw Failure(
        subject: file,
        reason: "none of its \(found.count) pictures is in \(bases.joined(separator: " or "))")
    }
    var seen: Set<String> = []
    roots = captions.map(\.path).filter { seen.insert($0).inserted }
    name = (((folder.map(PicturePath.absolute)) ?? beside) as NSString).lastPathComponent
    known = .captions(captions, digest: read.contentHash)
  }

  private static func path(of name: String, in bases: [String]) -> String? {
    let paths = name.hasPrefix("/") ? [name] : bases.map { $0 + "/" + name }
    return paths.map(PicturePath.absolute).first { path in
      FileManager.default.fileExists(atPath: path) && !PicturePath.isFolder(path)
    }
  }
}
