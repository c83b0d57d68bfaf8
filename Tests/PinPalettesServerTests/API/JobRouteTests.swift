import Imaging
import PinPalettesKit
import PinPalettesTesting
import Testing

@testable import PinPalettesServer

struct JobRouteTests {
  private static func picture(_ seed: UInt64) -> PixelBuffer {
    SyntheticPicture.photograph(seed: seed, size: PixelSize(width: 32, height: 24))
  }

  /// Waits for the end of a job by the events that pages are told.
  private static func wait(for id: String, of api: APIClient) async throws -> JSONValue {
    var events = api.jobs.events().makeAsyncIterator()
    while true {
      let job = try await api.get("/jobs/\(id)").json
      if ["finished", "failed", "cancelled"].contains(job["state"]?.text) { return job }
      guard await events.next() != nil else { return job }
    }
  }

  @Test func bringsTheLibraryUpToDate() async throws {
    try await APILibrary.with { library in
      for seed in 1...3 as ClosedRange<UInt64> { try library.add("\(seed).png", Self.picture(seed)) }
      try await APIClient.of(library) { api in
        let begun = try await api.post("/jobs", #"{"kind":"index"}"#)
        #expect(begun.status == 202)
        let id = try #require(begun.json["id"]?.text)
        #expect(begun["Location"] == "/api/v1/jobs/\(id)")
        let job = try await Self.wait(for: id, of: api)
        #expect(job["state"]?.text == "finished")
        let reply = try await api.get("/images")
        #expect(reply.json["total"]?.integer == 3)
        let reply2 = try await api.get("/jobs")
        #expect(reply2.json["jobs"]?.list?.count == 1)
      }
    }
  }

  @Test func stopsAJob() async throws {
    try await APILibrary.with { library in
      try library.add("a.png", Self.picture(1))
      try await APIClient.of(library) { api in
        let id = try #require(try await api.post("/jobs", #"{"kind":"index"}"#).json["id"]?.text)
        let reply = try await api.ask("DELETE", "/jobs/\(id)")
        #expect(reply.status == 200)
        let job = try await Self.wait(for: id, of: api)
        #expect(["cancelled", "finished"].contains(job["state"]?.text))
      }
    }
  }

  @Test(arguments: ["{}", #"{"kind":"sort"}"#, #"{"kind":"index","folder":"/"}"#])
  func refusesOtherJobs(body: String) async throws {
    try await APIClient.shared { api in
      let reply = try await api.post("/jobs", body)
      #expect(reply.status == 400)
    }
  }

  @Test func addsAPictureThatIsSent() async throws {
    try await APILibrary.with { library in
      try await APIClient.of(library) { api in
        let bytes = PNGBytes.encode(Self.picture(7))
        let added = try await api.send("/images?name=dune.png", bytes)
        #expect(added.status == 201)
        #expect(added.json["item"]?["name"]?.text == "dune.png")
        _ = try await Self.wait(for: "1", of: api)
        let id = try #require(added.json["id"]?.text)
        let reply = try await api.get("/images/\(id)")
        #expect(reply.json["name"]?.text == "dune.png")
        let again = try await api.send("/images?name=other.png", bytes)
        #expect(again.status == 200)
        #expect(again.json["isNew"]?.flag == false)
      }
    }
  }

  @Test(arguments: ["../../evil.png", "/etc/evil.png", "..%2F..%2Fevil.png", ".hidden.png"])
  func addsToTheLibrarysFolderWhateverTheNameSays(name: String) async throws {
    try await APILibrary.with { library in
      try await APIClient.of(library) { api in
        let added = try await api.send("/images?name=\(name)", PNGBytes.encode(Self.picture(8)))
        #expect(added.status == 201)
        let stored = try #require(added.json["item"]?["name"]?.text)
        #expect(!stored.contains("/") && !stored.hasPrefix("."))
        #expect(FileList.names(in: library.pictures).contains(stored))
        #expect(!FileList.names(in: library.folder).contains { $0.hasSuffix(".png") })
      }
    }
  }

  @Test func tellsPagesOfJobsAndOfTheLibrary() async throws {
    try await APILibrary.with { library in
      try library.add("a.png", Self.picture(1))
      try await APIClient.of(library) { api in
        let told = api.jobs.events()
        _ = try await api.post("/jobs", #"{"kind":"index"}"#)
        var names: [String] = []
        for await event in told {
          let sent = try ServerEvent(event)
          names.append(sent.name)
          if sent.name == "library" {
            // Before the run is done the library may be told of as it was.
            if try JSONValue(reading: sent.data)["pictures"]?.integer == 1 { break }
            continue
          }
          let document = try APIDocument.shared.get()
          let schema = try JSONValue(reading: Array(##"{"$ref":"#/components/schemas/Job"}"##.utf8))
          let faults = SchemaCheck(document: document.json).faults(try JSONValue(reading: sent.data), schema)
          #expect(faults == [])
        }
        #expect(names.contains("job"))
        #expect(names.last == "library")
      }
    }
  }

  @Test(arguments: ["color", "likeness"])
  func mapsTheLibrary(kind: String) async throws {
    try await APIClient.shared { api in
      var answer = try await api.get("/maps/\(kind)")
      for _ in 0..<4000 where answer.status == 202 {
        #expect(answer["Retry-After"] != nil)
        try await Task.sleep(for: .milliseconds(25))
        answer = try await api.get("/maps/\(kind)")
      }
      #expect(answer.json["ids"]?.list?.count == 9)
      #expect(answer.json["points"]?.list?.count == 9)
      #expect(answer.json["colors"]?.list?.count == 9)
      let again = try await api.get("/maps/\(kind)", known: answer.tag)
      #expect(again.status == 304)
    }
  }
}
