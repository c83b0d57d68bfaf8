import ModelPackages
import Testing

struct HubEndpointTests {
  @Test func makesTheHubsAddresses() throws {
    let hub = try HubEndpoint("https://huggingface.co/")
    let model = try HubReference("a/b@refs/pr/1")
    #expect(hub.revisionURL(model) == "https://huggingface.co/api/models/a/b/revision/refs%2Fpr%2F1")
    #expect(hub.treeURL(model, commit: "c") == "https://huggingface.co/api/models/a/b/tree/c?recursive=true")
    #expect(
      hub.fileURL(model, commit: "c", path: "x y/ü#?.onnx")
        == "https://huggingface.co/a/b/resolve/c/x%20y/%C3%BC%23%3F.onnx")
  }

  @Test func keepsTheFolderOfAMirror() throws {
    let hub = try HubEndpoint("https://mirror.example/hf//")
    #expect(
      hub.fileURL(try HubReference("a/b"), commit: "c", path: "d").hasPrefix("https://mirror.example/hf/a/b/")
    )
  }

  @Test(arguments: [
    "", "huggingface.co", "ftp://a", "https://", "https://u:p@a", "https://a?b", "https://a b",
  ])
  func refusesWhatIsNoAddress(text: String) {
    let error = #expect(throws: ModelPackagesError.self) { try HubEndpoint(text) }
    #expect(error?.reason.contains("HF_ENDPOINT") == true)
  }

  @Test func speaksPlainlyOnlyWhereToldTo() throws {
    #expect(try HubEndpoint("http://mirror.example").allowsPlainHTTP)
    #expect(try !HubEndpoint("https://mirror.example").allowsPlainHTTP)
  }
}

struct WebAddressTests {
  @Test(arguments: [
    ("https://A.example/x", "a.example", 443), ("http://a.example:8080?x@y", "a.example", 8080),
    ("http://[::1]:9/", "[::1]", 9), ("https://a.example#@b.example/", "a.example", 443),
  ])
  func readsHostAndPort(url: String, host: String, port: Int) {
    let address = WebAddress(of: url)
    #expect(address?.host == host)
    #expect(address?.port == port)
  }

  @Test(arguments: [
    "https://a.example@b.example/", "https://a.example\\@b.example/", "https://a.example:99999/",
    "https://:1/",
    "https://a\u{9}b/", "https://[::1/", "https://a:b/", "javascript://a", "//a", "https://ä.example/",
    "http://a:+1/",
  ])
  func refusesWhatTwoParsersMightReadDifferently(url: String) {
    #expect(WebAddress(of: url) == nil)
  }

  @Test(arguments: [
    ("http://localhost:1/", true), ("http://127.0.0.1/", true), ("http://127.9.9.9/", true),
    ("http://[::1]/", true),
    ("http://127.0.0.1.example/", false), ("http://localhost.example/", false), ("http://128.0.0.1/", false),
    ("http://127.1/", false),
  ])
  func knowsItsOwnMachine(url: String, isLoopback: Bool) {
    #expect(WebAddress(of: url)?.isLoopback == isLoopback)
  }
}
