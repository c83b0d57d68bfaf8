import Hummingbird
import PinPalettesKit
import Testing

@testable import PinPalettesServer

struct DocumentTests {
  @Test func describesEveryRouteAndNoOther() throws {
    let studio = Studio()
    let router = Router(context: StudioContext.self)
    let services = StudioServices(
      limits: ServerLimits(), isReadOnly: false, events: EventHub(limit: 4), metrics: ServerMetrics(),
      assets: AssetLibrary(files: [:]))
    let jobs = IndexJobs(studio: studio)
    APIRoutes(studio: studio, jobs: jobs, folders: []).addRoutes(to: router, services: services)
    MetricsRoutes().addRoutes(to: router, services: services)
    let prefix = "/api/v1"
    let routes = router.routes.map { "\($0.method.rawValue) \($0.path)" }
      .filter { $0.contains(prefix) }
      .map { $0.replacing(prefix, with: "") }
    let document = try APIDocument.shared.get()
    #expect(routes.sorted() == document.operations)
  }

  @Test func givesEveryOperationANameOfItsOwn() throws {
    let document = try APIDocument.shared.get()
    let names = document.json["paths"]?.object?.values.flatMap { methods in
      methods.object?.values.compactMap { $0["operationId"]?.text } ?? []
    }
    #expect(names?.count == document.operations.count)
    #expect(Set(names ?? []).count == names?.count)
  }

  @Test func refersToNothingThatIsNotThere() throws {
    let document = try APIDocument.shared.get()
    let check = SchemaCheck(document: document.json)
    func references(_ value: JSONValue) -> [String] {
      switch value {
      case .object(let object):
        (object["$ref"]?.text.map { [$0] } ?? []) + object.values.flatMap(references)
      case .list(let list): list.flatMap(references)
      default: []
      }
    }
    let missing = Set(references(document.json)).filter { check.resolve($0) == nil }
    #expect(missing == [])
  }

  @Test func hasExamplesThatFitTheirSchemas() throws {
    let document = try APIDocument.shared.get()
    let check = SchemaCheck(document: document.json)
    func faults(_ value: JSONValue) -> [String] {
      switch value {
      case .object(let object):
        let own = object["example"].flatMap { example in
          object["schema"].map { check.faults(example, $0) }
        }
        return (own ?? []) + object.filter { $0.key != "schemas" }.values.flatMap(faults)
      case .list(let list): return list.flatMap(faults)
      default: return []
      }
    }
    #expect(faults(document.json) == [])
  }

  @Test func isServed() async throws {
    try await APIClient.shared { api in
      let answer = try await api.get("/openapi.json")
      let document = try APIDocument.shared.get()
      #expect(answer.bytes == document.bytes)
    }
  }
}
