import Catalog
import Foundation
import HTTPTypes
import Hummingbird
import Imaging
import NIOCore
import PinPalettesKit
@testable import PinPalettesServer

/// Routes that do what real ones may: answer, take bodies, take long, fail.
struct TestRoutes: StudioRoutes {
  struct Unforeseen: Error { let secret = "/home/ann/secret" }

  func addRoutes(to router: Router<StudioContext>, services: StudioServices) {
    router.get("api/v1/hello") { _, _ in try Answer.json(["hello": "you"]) }
    router.post("api/v1/length") { request, _ in
      var count = 0
      for try await part in request.body {
        count += part.readableBytes
        guard count <= services.limits.uploadBytes else { throw ProblemError(.tooLarge, "too much") }
      }
      return try Answer.json(["length": count])
    }
    router.post("api/v1/refuse") { _, _ -> Response in throw ProblemError(.tooLarge, "not read at all") }
    router.post("api/v1/images") { _, _ in Answer.empty(.created) }
    router.post("api/v1/boards/layout") { _, _ in Answer.empty() }
    router.put("api/v1/boards/:name") { _, _ in Answer.empty(.created) }
    router.get("api/v1/things/:id") { _, context in
      try Answer.json(["id": context.parameters.require("id")])
    }
    router.get("api/v1/tagged") { request, _ in
      try await Answer.conditional(request, tag: EntityTag("state", "1")) {
        try Answer.json(["page": 1])
      }
    }
    router.get("api/v1/short") { _, _ in
      try await Task.sleep(for: .milliseconds(400))
      return try Answer.json(["hello": "late"])
    }
    router.get("api/v1/never") { _, _ -> Response in
      try await Task.sleep(for: .seconds(60))
      return Answer.empty()
    }
    router.get("api/v1/fails/:how") { _, context -> Response in
      switch context.parameters.get("how") {
      case "failure": throw Failure(subject: "/home/ann/sea.jpg", reason: "premature end of file")
      case "image": throw ImagingError(.tooLarge, subject: "sea.jpg", reason: "too many pixels")
      default: throw Unforeseen()
      }
    }
    router.get("api/v1/large/:megabytes") { _, context in
      FileStream(length: try context.parameters.require("megabytes", as: Int.self) << 20) {
        [UInt8](repeating: 7, count: $0.count)
      }
      .response(type: "application/octet-stream")
    }
    router.get("api/v1/events") { _, context in
      try services.events.response(context: context, first: [try ServerEvent("library", ["pictures": 3])])
    }
    router.post("api/v1/tell") { _, _ in
      services.events.publish(try ServerEvent("job", ["done": 1]))
      return Answer.empty()
    }
  }
}
