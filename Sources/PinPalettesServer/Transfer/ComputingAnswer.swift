/// That a map is being made.
struct ComputingAnswer: Encodable, Sendable {
  let status = "computing"
  /// 0…1.
  let progress: Double

  private enum CodingKeys: String, CodingKey { case status, progress }
}
