internal import Hummingbird
internal import PinPalettesKit

/// Every address under `/api/v1`, as `Web/openapi.json` describes them.
struct APIRoutes: StudioRoutes {
  /// The application that answers.
  let studio: Studio
  /// The index runs of its library.
  let jobs: IndexJobs
  /// The library's folders, absolute: what index runs go over; the first takes pictures that are added.
  let folders: [String]

  /// What all addresses begin with.
  static let base = "api/v1"

  func addRoutes(to router: Router<StudioContext>, services: StudioServices) {
    let stores = APIStores(limits: services.limits)
    let parts: [any APIPart] = [
      LibraryRoutes(studio: studio, jobs: jobs), PictureRoutes(studio: studio),
      ThumbnailRoutes(studio: studio), SearchRoutes(studio: studio, stores: stores),
      UploadRoutes(studio: studio, stores: stores), AnalysisRoutes(studio: studio, stores: stores),
      DuplicateRoutes(studio: studio, folders: folders), MapRoutes(studio: studio),
      AddingRoutes(studio: studio, jobs: jobs, folders: folders, stores: stores),
      JobRoutes(jobs: jobs, folders: folders, stores: stores),
      EventRoutes(jobs: jobs, hub: services.events), ModelRoutes(studio: studio),
      ComposingRoutes(studio: studio, stores: stores), SavedBoardRoutes(studio: studio, stores: stores),
      DocumentRoutes(document: services.assets["openapi.json"]),
    ]
    let api = router.group(RouterPath(Self.base)).add(middleware: LibraryErrors())
    for part in parts { part.addRoutes(to: api) }
    // Ends by itself when the jobs are shut down.
    Task { await services.events.forward(jobs) }
  }
}
