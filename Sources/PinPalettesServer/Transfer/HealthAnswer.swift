/// That the server lives, and what it serves.
struct HealthAnswer: Encodable, Sendable {
  let status = "ok"
  let version: String
  let pictures: Int
  /// The name of the model; left out where there is none that can be used.
  let model: String?
  let indexing: Bool

  private enum CodingKeys: String, CodingKey { case status, version, pictures, model, indexing }
}
