internal import BoardFormats
internal import Catalog
internal import CatalogFormats
internal import Curations
internal import Embeddings
internal import Imaging
internal import LibrarySnapshots
internal import ModelPackages
internal import Moodboards
internal import Recommendations

/// Something that could not be done, told in one line.
public struct Failure: Error, Hashable, Sendable {
  /// The file, folder, model or option concerned, as the user gave it.
  public let subject: String
  /// Why, as one clause without a trailing period.
  public let reason: String

  /// Makes a failure.
  public init(subject: String, reason: String) {
    self.subject = subject
    self.reason = reason
  }

  /// Makes one line of any error of the library.
  public init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StudioError: self.init(subject: error.subject, reason: error.reason)
    case let error as BrowsingError: self.init(subject: error.subject, reason: error.reason)
    case let error as ImagingError: self.init(subject: error.subject, reason: error.reason)
    case let error as EmbeddingsError: self.init(subject: error.subject, reason: error.reason)
    case let error as CatalogError: self.init(subject: error.subject, reason: error.reason)
    case let error as ModelPackagesError: self.init(subject: error.subject, reason: error.reason)
    case let error as CatalogFormatsError: self.init(subject: error.subject, reason: error.reason)
    case let error as LibrarySnapshotsError: self.init(subject: error.subject, reason: error.reason)
    case let error as QueryError:
      self.init(subject: error.subject.isEmpty ? "query" : error.subject, reason: error.reason)
    case let error as BoardFormatsError: self.init(subject: error.subject, reason: error.reason)
    case let error as CurationsError: self.init(subject: error.subject, reason: error.reason)
    case let error as MoodboardsError: self.init(subject: error.subject, reason: error.reason)
    default: self.init(subject: "pinpalettes", reason: FileReason.of(error))
    }
  }
}

extension Failure: CustomStringConvertible {
  /// One line: `sea.jpg: premature end of file`.
  public var description: String { "\(subject): \(reason)" }
}
