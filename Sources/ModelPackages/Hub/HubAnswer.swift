/// What an answer of a hub means for whoever asked.
public enum HubAnswer: Sendable, Hashable {
  /// The body is what was asked for.
  case good
  /// Asking again later may help; the server may say after how many seconds.
  case busy(retryAfterSeconds: Int?, ModelPackagesError)
  /// Asking again will not help.
  case refused(ModelPackagesError)

  /// Judges an answer by its status and the hub's own error codes.
  ///
  /// - Parameters:
  ///   - head: The answer.
  ///   - subject: The model or file asked for.
  ///   - sentToken: Whether the request came with a token.
  public init(_ head: TransferHead, subject: String, sentToken: Bool) {
    let said = Self.words(of: head)
    func error(_ code: ModelPackagesError.Code, _ reason: String) -> ModelPackagesError {
      ModelPackagesError(code, subject: subject, reason: reason + said)
    }
    switch head.status {
    case 200, 206: self = .good
    case 401, 403:
      // To strangers the Hub says 401 for what does not exist, so as not to tell which private models do.
      let absent = head["x-error-code"] == "RepoNotFound"
      self = .refused(
        sentToken
          ? error(
            .unauthorized,
            "the token does not open it; accept the model's terms on its page, or use a token that may read it"
          )
          : error(
            absent ? .notFound : .unauthorized,
            (absent ? "there is no such model, or it is private or gated" : "the model is private or gated")
              + ": accept its terms on its page, make a token there and set HF_TOKEN"))
    case 404, 410:
      let reason =
        switch head["x-error-code"] {
        case "RevisionNotFound": "there is no such revision"
        case "EntryNotFound": "there is no such file"
        default: "there is no such model or revision"
        }
      self = .refused(error(.notFound, reason))
    case 408, 425, 429, 500, 502, 503, 504:
      let busy = error(.unreachable, "the server is busy or broken (HTTP \(head.status))")
      let seconds = head["retry-after"].flatMap { Int($0) }.map { max(0, $0) }
      self = .busy(retryAfterSeconds: seconds, busy)
    default: self = .refused(error(.unreachable, "the server answers with HTTP \(head.status)"))
    }
  }

  /// The hub's own words, shortened; they are printed, and anyone may run a hub.
  private static func words(of head: TransferHead) -> String {
    guard let text = head["x-error-message"], !text.isEmpty else { return "" }
    let plain = text.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(200)
    return " (it says: \(String(String.UnicodeScalarView(plain))))"
  }
}
