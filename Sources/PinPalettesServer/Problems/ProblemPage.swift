internal import HTTPTypes
internal import Hummingbird

/// A problem as a person sees it who opened an address in a browser, such as one without its token.
enum ProblemPage {
  /// Whether a request is a browser's for something to look at.
  static func isWanted(_ request: Request) -> Bool {
    request.method == .get && RequestPath.isPage(request.uri.path)
      && request.headers[.accept]?.contains("text/html") == true
  }

  /// The answer: a page of two sentences that loads nothing.
  static func response(_ problem: ProblemError) -> Response {
    let text = """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <title>PinPalettes</title>
      <h1>\(escaped(problem.title))</h1>
      <p>\(escaped(problem.detail))</p>
      """
    var headers = problem.headers
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.cacheControl] = CacheRule.never.rawValue
    return Response(
      status: problem.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }
}
