internal import BoardFormats
internal import Catalog
internal import Curations
internal import Embeddings
internal import HTTPTypes
internal import Hummingbird
internal import Imaging
internal import Moodboards
internal import NIOCore
internal import PinPalettesKit
internal import Recommendations

extension ProblemError {
  /// The problem that any error is to the one who asked.
  ///
  /// Errors that nobody foresaw are told in general words: what they say may name what is nobody's business.
  init(_ error: any Error) {
    switch error {
    case let problem as ProblemError: self = problem
    case let error as DecodingError: self.init(.badBody, error.sentence)
    case is NIOTooManyBytesError: self.init(.tooLarge, "The body is larger than is accepted here")
    case is CancellationError: self.init(.shuttingDown, "The work was stopped before it was done")
    case let error as QueryError: self.init(.badQuery, Failure(error).description, range: error.range)
    case let error as HTTPError:
      self.init(ProblemCode(status: error.status), error.body ?? "", headers: error.headers)
    case let error as any HTTPResponseError: self.init(ProblemCode(status: error.status), "")
    default:
      if let problem = ProblemError(library: error) {
        self = problem
        return
      }
      guard let code = Self.code(of: error) else {
        self.init(.internalError, "The studio's own log says more")
        return
      }
      self.init(code, PrivatePaths.removed(from: Failure(error)))
    }
  }

  /// The code for an error of the library, nil for others.
  static func code(of error: any Error) -> ProblemCode? {
    switch error {
    case let error as ImagingError: error.code.problem
    case let error as EmbeddingsError: error.code.problem
    case let error as CatalogError: error.code.problem
    case is MoodboardsError, is CurationsError, is BoardFormatsError, is Failure: .unfit
    default: nil
    }
  }
}

extension ImagingError.Code {
  /// What it is to the one who asked.
  var problem: ProblemCode {
    switch self {
    case .unreadable: .notFound
    case .empty, .corruptData: .unfit
    case .unsupportedFormat: .unsupportedMedia
    case .tooLarge: .tooLarge
    case .unwritable: .storageFull
    case .libraryUnavailable: .unavailable
    }
  }
}

extension EmbeddingsError.Code {
  /// What it is to the one who asked.
  var problem: ProblemCode {
    switch self {
    case .modelNotFound, .damagedModel, .unsupportedModel, .libraryUnavailable: .unavailable
    case .inferenceFailed, .invalidOutput: .internalError
    }
  }
}

extension CatalogError.Code {
  /// What it is to the one who asked.
  var problem: ProblemCode {
    switch self {
    case .notFound: .notFound
    case .unavailable, .newerVersion: .unavailable
    case .damaged: .internalError
    case .diskFull: .storageFull
    case .busy: .busy
    }
  }
}

extension DecodingError {
  /// Where in the JSON what was wrong: `terms.0.weight: expected Double`.
  var sentence: String {
    switch self {
    case .typeMismatch(let type, let context): "\(Self.place(context)): expected \(type)"
    case .valueNotFound(let type, let context): "\(Self.place(context)): expected \(type), not null"
    case .keyNotFound(let key, let context): "\(Self.place(context)): \(key.stringValue) is missing"
    case .dataCorrupted(let context): "\(Self.place(context)): \(context.debugDescription)"
    @unknown default: "The JSON cannot be understood"
    }
  }

  private static func place(_ context: Context) -> String {
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return path.isEmpty ? "body" : path.joined(separator: ".")
  }
}
