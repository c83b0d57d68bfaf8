internal import PinPalettesKit

/// An index job.
struct JobAnswer: Encodable, Sendable {
  let id: String
  let kind: String
  let state: String
  let done: Int
  let total: Int
  let failed: Int
  /// Files a second.
  let rate: Double
  let message: String?
  let failures: [FailureAnswer]
  let requested: String
  let started: String?
  let ended: String?

  init(_ job: IndexJob) {
    id = String(job.id)
    kind = "index"
    state = job.state.rawValue
    (done, total, failed) = (job.done, job.total, job.failed)
    rate = job.rate.rounded(to: 1)
    message = job.message.map { PrivatePaths.removed(from: $0) }
    failures = job.failures.map(FailureAnswer.init)
    requested = Timestamp.text(job.requested)
    started = job.started.map(Timestamp.text)
    ended = job.ended.map(Timestamp.text)
  }

  private enum CodingKeys: String, CodingKey {
    case id, kind, state, done, total, failed, rate, message, failures, requested, started, ended
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(kind, forKey: .kind)
    try fields.encode(state, forKey: .state)
    try fields.encode(done, forKey: .done)
    try fields.encode(total, forKey: .total)
    try fields.encode(failed, forKey: .failed)
    try fields.encode(rate, forKey: .rate)
    try fields.encode(message, forKey: .message)
    try fields.encode(failures, forKey: .failures)
    try fields.encode(requested, forKey: .requested)
    try fields.encode(started, forKey: .started)
    try fields.encode(ended, forKey: .ended)
  }
}

/// All jobs of the process.
struct JobsAnswer: Encodable, Sendable {
  let jobs: [JobAnswer]
}
