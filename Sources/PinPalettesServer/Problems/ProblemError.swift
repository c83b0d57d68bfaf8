internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// Why a request was not done, as its answer says it: an RFC 9457 problem.
struct ProblemError: Error, Sendable, Hashable {
  /// What a program decides on; status and title follow from it.
  let code: ProblemCode
  /// What was wrong this time and what would be right, for a person.
  let detail: String
  /// What the answer says besides: `Allow`, `Retry-After`.
  let headers: HTTPFields
  /// The part of a query that is wrong, in Unicode scalars from 0.
  let range: Range<Int>?

  /// Makes a problem.
  init(_ code: ProblemCode, _ detail: String, headers: HTTPFields = [:], range: Range<Int>? = nil) {
    self.code = code
    self.detail = detail
    self.headers = headers
    self.range = range
  }

  var status: HTTPResponse.Status { code.status }
  var title: String { code.title }

  /// The answer: `application/problem+json`, never stored.
  var response: Response {
    Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// The header fields of the answer.
  var fields: HTTPFields {
    var headers = headers
    headers[.contentType] = "application/problem+json"
    headers[.cacheControl] = CacheRule.never.rawValue
    return headers
  }

  /// The body of the answer.
  var bytes: [UInt8] {
    let body = Body(
      title: title, status: status.code, detail: detail, code: code.rawValue,
      range: range.map { [$0.lowerBound, $0.upperBound] })
    // A struct of strings and a number always encodes; nothing is a better answer than a crash.
    return (try? JSONBytes.encode(body)) ?? []
  }

  private struct Body: Encodable {
    let type = "about:blank"
    let title: String
    let status: Int
    let detail: String
    let code: String
    let range: [Int]?
  }
}
