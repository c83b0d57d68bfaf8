internal import HTTPTypes
internal import PinPalettesKit

extension ProblemError {
  /// The problem that an error of a library which is served to many is to the one who asked; nil for other errors.
  init?(library error: any Error) {
    switch error {
    case let error as BrowsingError:
      self.init(error.code.problem, PrivatePaths.removed(from: Failure(error)))
    case let error as StudioError:
      let isPassing = error.code == .busy
      self.init(
        error.code.problem, PrivatePaths.removed(from: Failure(error)),
        headers: isPassing ? [.retryAfter: "2"] : [:])
    default: return nil
    }
  }
}

extension BrowsingError.Code {
  /// What it is to the one who asked.
  fileprivate var problem: ProblemCode {
    switch self {
    case .unknownPicture, .unreadableFile, .outsideLibrary: .notFound
    case .changedFile, .notEmbedded: .conflict
    case .badRequest: .badRequest
    }
  }
}

extension StudioError.Code {
  /// What it is to the one who asked.
  fileprivate var problem: ProblemCode {
    switch self {
    case .invalidName: .badRequest
    case .notFound: .notFound
    case .exists: .conflict
    case .tooLarge: .tooLarge
    case .unsupportedFormat: .unsupportedMedia
    case .damaged: .unfit
    case .busy: .busy
    case .stopping: .shuttingDown
    case .unwritable: .storageFull
    }
  }
}
