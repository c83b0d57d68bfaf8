internal import HTTPTypes
internal import Hummingbird
internal import PinPalettesKit

/// Index jobs: begun, watched and stopped.
struct JobRoutes: APIPart {
  let jobs: IndexJobs
  /// What is brought up to date.
  let folders: [String]
  let stores: APIStores

  private enum Kind: String, CaseIterable { case index }

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("jobs") { request, _ in
      try request.refuseParameters()
      return try Answer.tagged(JobsAnswer(jobs: await jobs.jobs.map(JobAnswer.init)), to: request)
    }
    api.post("jobs") { request, _ in try await start(request) }
    api.get("jobs/:job") { request, context in
      try request.refuseParameters()
      return try Answer.tagged(JobAnswer(try await job(context) { await jobs.job($0) }), to: request)
    }
    api.delete("jobs/:job") { request, context in
      try request.refuseParameters()
      return try Answer.json(JobAnswer(try await job(context) { await jobs.cancel($0) }), cache: .never)
    }
  }

  private func start(_ request: Request) async throws -> Response {
    try request.refuseParameters()
    let fields = try BodyFields(try await RequestBytes.json(request, stores: stores), allowing: ["kind"])
    guard try fields.choice("kind", of: Kind.self) != nil else {
      throw ProblemError.badBody("kind is missing; it has to be index")
    }
    guard !folders.isEmpty else {
      throw ProblemError(.conflict, "This library was opened without folders that could be gone over")
    }
    let job = try await jobs.start(folders)
    return try Answer.json(
      JobAnswer(job), status: .accepted, cache: .never,
      headers: [.location: "/\(APIRoutes.base)/jobs/\(job.id)"])
  }

  private func job(
    _ context: StudioContext, _ find: (Int) async -> IndexJob?
  ) async throws -> IndexJob {
    let text = context.parameters.get("job") ?? ""
    guard let id = Int(text), String(id) == text, let job = await find(id) else {
      throw ProblemError(.notFound, "No job of this number is remembered")
    }
    return job
  }
}
