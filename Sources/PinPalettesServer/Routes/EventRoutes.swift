internal import Hummingbird
internal import PinPalettesKit

/// What happens, as server-sent events.
struct EventRoutes: APIPart {
  let jobs: IndexJobs
  let hub: EventHub

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("events") { request, context in
      try request.refuseParameters()
      // A page that comes in the middle of a run is told of it at once.
      let current = await jobs.jobs.filter { !$0.state.isOver }.reversed()
      return try hub.response(context: context, first: try current.map { try ServerEvent(.job($0)) })
    }
  }
}

extension ServerEvent {
  /// What a page is told of an event of the studio.
  ///
  /// - Throws: `EncodingError`.
  init(_ event: StudioEvent) throws {
    switch event {
    case .job(let job): try self.init("job", JobAnswer(job))
    case .library(let moment): try self.init("library", LibraryMomentAnswer(moment))
    }
  }
}

extension EventHub {
  /// Tells all pages what the jobs tell, until these are shut down or the task is cancelled.
  func forward(_ jobs: IndexJobs) async {
    for await event in jobs.events() {
      guard let event = try? ServerEvent(event) else { continue }
      publish(event)
    }
  }
}
