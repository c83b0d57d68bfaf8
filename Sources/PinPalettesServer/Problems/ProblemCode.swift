internal import HTTPTypes

/// What went wrong with a request, as a program decides on it.
///
/// Each code has one status and one title; what was wrong this time is the problem's detail.
enum ProblemCode: String, CaseIterable, Sendable, Hashable {
  case badRequest
  case badPath
  case badQuery
  case badParameter
  case badBody
  case unauthorized
  case forbiddenHost
  case forbiddenOrigin
  case readOnly
  case notFound
  case methodNotAllowed
  case tooSlow
  case conflict
  case tooLarge
  case addressTooLong
  case headersTooLarge
  case preconditionFailed
  case unsupportedMedia
  case unfit
  case tooMany
  case internalError
  case busy
  case unavailable
  case shuttingDown
  case timedOut
  case storageFull

  /// The status that an answer with this code has.
  var status: HTTPResponse.Status {
    switch self {
    case .badRequest, .badPath, .badQuery, .badParameter, .badBody: .badRequest
    case .unauthorized: .unauthorized
    case .forbiddenHost, .forbiddenOrigin, .readOnly: .forbidden
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .tooSlow: .requestTimeout
    case .conflict: .conflict
    case .tooLarge: .contentTooLarge
    case .addressTooLong: .uriTooLong
    case .headersTooLarge: .requestHeaderFieldsTooLarge
    case .preconditionFailed: .preconditionFailed
    case .unsupportedMedia: .unsupportedMediaType
    case .unfit: .unprocessableContent
    case .tooMany: .tooManyRequests
    case .internalError: .internalServerError
    case .busy, .unavailable, .shuttingDown, .timedOut: .serviceUnavailable
    case .storageFull: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
    }
  }

  /// The same few words for every problem with this code.
  var title: String {
    switch self {
    case .badRequest: "The request cannot be understood"
    case .badPath: "The address is malformed"
    case .badQuery: "The query cannot be understood"
    case .badParameter: "A parameter is not as it has to be"
    case .badBody: "The body is not as it has to be"
    case .unauthorized: "A token is needed"
    case .forbiddenHost: "This host name is not served"
    case .forbiddenOrigin: "Requests from other sites are refused"
    case .readOnly: "This studio is read-only"
    case .notFound: "There is no such thing here"
    case .methodNotAllowed: "This method does not apply here"
    case .tooSlow: "The request came too slowly"
    case .conflict: "That is not possible right now"
    case .tooLarge: "The request is too large"
    case .addressTooLong: "The address is too long"
    case .headersTooLarge: "There is too much before the body"
    case .preconditionFailed: "A condition of the request does not hold"
    case .unsupportedMedia: "This kind of content is not accepted"
    case .unfit: "The content does not fit"
    case .tooMany: "There are too many of these"
    case .internalError: "Something went wrong inside"
    case .busy: "The studio is busy"
    case .unavailable: "Something that this needs is missing"
    case .shuttingDown: "The studio is shutting down"
    case .timedOut: "This took too long"
    case .storageFull: "There is no room left"
    }
  }

  /// The code for a status that a library chose.
  init(status: HTTPResponse.Status) {
    switch status.code {
    case 401: self = .unauthorized
    case 403: self = .forbiddenOrigin
    case 404: self = .notFound
    case 405: self = .methodNotAllowed
    case 408: self = .tooSlow
    case 409: self = .conflict
    case 412: self = .preconditionFailed
    case 413: self = .tooLarge
    case 414: self = .addressTooLong
    case 415: self = .unsupportedMedia
    case 422: self = .unfit
    case 429: self = .tooMany
    case 431: self = .headersTooLarge
    case 503: self = .unavailable
    case 507: self = .storageFull
    case 400..<500: self = .badRequest
    default: self = .internalError
    }
  }
}
