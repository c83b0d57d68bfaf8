import Testing

@testable import PinPalettesServer

struct LibraryRouteTests {
  @Test func tellsOfTheLibraryAsAWhole() async throws {
    try await APIClient.shared { api in
      let answer = try await api.get("/library")
      // Two files have one content.
      #expect(answer.json["pictures"]?.integer == 9)
      #expect(answer.json["vibes"]?.list?.count == 9)
      #expect(answer.json["model"]?["name"]?.text == "pinclip")
    }
  }

  @Test func isHealthy() async throws {
    try await APIClient.shared { api in
      let answer = try await api.get("/health")
      #expect(answer.json["status"]?.text == "ok")
      #expect(answer.json["indexing"]?.flag == false)
    }
  }

  @Test func listsModels() async throws {
    try await APIClient.shared { api in
      let models = try await api.get("/models").json["models"]?.list ?? []
      #expect(models.first { $0["name"]?.text == "pinclip" }?["isDefault"]?.flag == true)
    }
  }

  @Test(arguments: [1, 2, 4, 9, 2000])
  func pagesCoverTheLibraryOnce(limit: Int) async throws {
    try await APIClient.shared { api in
      var names: [String] = []
      var next: Int? = 0
      while let offset = next {
        let page = try await api.get("/images?order=name&offset=\(offset)&limit=\(limit)")
        names += page.names
        next = page.json["next"]?.integer
      }
      #expect(names.count == 9)
      #expect(Set(names).count == 9)
    }
  }

  @Test func ordersByName() async throws {
    try await APIClient.shared { api in
      let names = try await api.get("/images?order=name").names
      #expect(names == names.sorted())
    }
  }

  @Test func ordersByBrightness() async throws {
    try await APIClient.shared { api in
      let names = try await api.get("/images?order=brightness").names
      #expect(names.first == "sand.png")
      #expect(names.last == "night.png")
    }
  }

  @Test(arguments: ["/library", "/images?limit=3", "/health", "/models", "/openapi.json", "/jobs"])
  func sendsNothingToWhoHasItAlready(path: String) async throws {
    try await APIClient.shared { try await Self.isSentOnce(path, by: $0) }
  }

  @Test func sendsTheBoardsOnceWhereNobodySavesOne() async throws {
    try await APILibrary.with { library in
      try await APIClient.of(library) { try await Self.isSentOnce("/boards", by: $0) }
    }
  }

  private static func isSentOnce(_ path: String, by api: APIClient) async throws {
    let first = try await api.get(path)
    #expect(first.status == 200)
    let second = try await api.get(path, known: first.tag)
    #expect(second.status == 304)
    #expect(second.bytes == [])
    #expect(second.tag == first.tag)
  }

  @Test func hasAnotherTagForAnotherPage() async throws {
    try await APIClient.shared { api in
      let first = try await api.get("/images?limit=3")
      let second = try await api.get("/images?limit=4", known: first.tag)
      #expect(second.status == 200)
    }
  }

  @Test func showsAnEmptyLibraryBeforeThereIsACatalog() async throws {
    try await APILibrary.with { library in
      try await APIClient.of(library) { api in
        let reply = try await api.get("/library")
        #expect(reply.json["pictures"]?.integer == 0)
        let reply2 = try await api.get("/images")
        #expect(reply2.json["items"]?.list == [])
        let reply3 = try await api.get("/search?q=sea")
        #expect(reply3.json["items"]?.list == [])
        let reply4 = try await api.get("/duplicates")
        #expect(reply4.json["groups"]?.list == [])
        let reply5 = try await api.get("/health")
        #expect(reply5.status == 200)
      }
    }
  }
}
