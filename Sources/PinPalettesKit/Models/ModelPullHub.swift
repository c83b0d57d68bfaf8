internal import Foundation
internal import ModelPackages

/// A hub as the environment describes it, and the talk with it.
struct ModelPullHub: Sendable {
  let endpoint: HubEndpoint
  let transfer: any FileTransfer
  /// Sent with every request, unless it could be overheard on the way.
  let token: String?
  /// Whether there is a token that is not sent.
  let withholdsToken: Bool

  /// Reads `HF_ENDPOINT` and `HF_TOKEN`, or the file of the token that Hugging Face's tools keep.
  ///
  /// - Throws: `ModelPackagesError` when what they hold cannot be used.
  init(environment: [String: String], transfer: any FileTransfer) throws {
    let address = environment["HF_ENDPOINT"].flatMap { $0.isEmpty ? nil : $0 } ?? HubEndpoint.standard
    let endpoint = try HubEndpoint(address)
    let found = try Self.token(environment: environment)
    self.endpoint = endpoint
    self.transfer = transfer
    token = endpoint.address.isPrivate ? found : nil
    withholdsToken = found != nil && !endpoint.address.isPrivate
  }

  private static func token(environment: [String: String]) throws -> String? {
    if let text = environment["HF_TOKEN"], let token = try HubToken.read(text, from: "HF_TOKEN") {
      return token
    }
    guard let path = HubToken.file(environment: environment),
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    return try HubToken.read(String(decoding: data, as: UTF8.self), from: path)
  }

  /// A request for an address of the hub.
  func request(_ url: String, firstByte: Int64 = 0) -> TransferRequest {
    TransferRequest(
      url: url, bearerToken: token, firstByte: firstByte, allowsPlainHTTP: endpoint.allowsPlainHTTP)
  }

  /// Passes a good answer and throws for any other.
  ///
  /// - Throws: ``ModelPullSetback`` when asking again may help, else `ModelPackagesError`.
  func check(_ head: TransferHead, subject: String) throws {
    switch HubAnswer(head, subject: subject, sentToken: token != nil) {
    case .good: return
    case .busy(let seconds, let error): throw ModelPullSetback(error: error, retryAfterSeconds: seconds)
    case .refused(let error):
      guard withholdsToken, error.code == .unauthorized || error.code == .notFound else { throw error }
      throw ModelPackagesError(
        error.code, subject: error.subject,
        reason: error.reason
          + " (the token is not sent to \(endpoint.root), where it could be overheard: that wants https)")
    }
  }
}

/// The two lists that a download begins with.
extension ModelPullHub {
  /// The commit that the reference's revision stands for.
  func commit(of reference: HubReference, retry: ModelPullRetry, stop: StopFlag) throws -> String {
    let subject = reference.pinned(to: reference.revision)
    let answer = try answer(to: endpoint.revisionURL(reference), subject: subject, retry: retry, stop: stop)
    return try HubListing.commit(in: answer.body, subject: subject)
  }

  /// All files of a commit.
  func files(
    of reference: HubReference, commit: String, retry: ModelPullRetry, stop: StopFlag
  ) throws -> [HubEntry] {
    var files: [HubEntry] = []
    var query: String?
    for _ in 0..<HubListing.mostPages {
      let url = endpoint.treeURL(reference, commit: commit, query: query)
      let page = try answer(to: url, subject: reference.repository, retry: retry, stop: stop)
      files += try HubListing.files(in: page.body, subject: reference.repository)
      query = HubListing.nextQuery(in: page.head)
      if query == nil { return files }
    }
    throw ModelPackagesError(
      .unreachable, subject: reference.repository, reason: "the hub's list of files does not end")
  }

  private func answer(
    to url: String, subject: String, retry: ModelPullRetry, stop: StopFlag
  ) throws -> (head: TransferHead, body: [UInt8]) {
    try retry.run {
      var body: [UInt8] = []
      do {
        let head = try transfer.get(
          request(url), onHead: { try check($0, subject: subject) },
          onBody: { bytes in
            body += bytes
            guard body.count <= HubListing.longestAnswer else {
              throw ModelPackagesError(
                .damagedFile, subject: subject, reason: "the hub's answer is too long to be a list of files")
            }
          }, isStopped: { stop.isRaised })
        return (head, body)
      } catch let error as ModelPackagesError where error.code == .interrupted {
        throw ModelPullSetback(error: error)
      }
    }
  }
}
