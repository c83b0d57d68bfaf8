internal import PinPalettesKit

extension ServerMetrics {
  /// Keeps the gauges of the library and of index runs true, until the jobs are shut down or the task is cancelled.
  func follow(_ jobs: IndexJobs, of studio: Studio) async {
    let events = jobs.events()
    if let moment = try? await studio.libraryMoment() { set(.pictures, to: moment.pictures) }
    set(.indexJobs, to: await jobs.isIndexing ? 1 : 0)
    for await event in events {
      switch event {
      case .library(let moment): set(.pictures, to: moment.pictures)
      case .job(let job):
        set(.indexJobs, to: await jobs.isIndexing ? 1 : 0)
        set(.indexDone, to: job.done)
        set(.indexTotal, to: job.total)
      }
    }
  }
}
