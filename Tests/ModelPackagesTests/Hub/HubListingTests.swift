import ModelPackages
import Testing

struct HubListingTests {
  private let blob = String(repeating: "a", count: 40)
  private let large = String(repeating: "b", count: 64)

  private func files(_ text: String) throws -> [HubEntry] {
    try HubListing.files(in: Array(text.utf8), subject: "a/b")
  }

  @Test func readsSmallAndLargeFiles() throws {
    let found = try files(
      """
      [{"type": "directory", "oid": "\(blob)", "size": 0, "path": "onnx"},
       {"type": "file", "oid": "\(blob)", "size": 10, "path": "config.json"},
       {"type": "file", "oid": "\(blob)", "size": 134, "path": "onnx/model.onnx", "xetHash": "1",
        "lfs": {"oid": "\(large)", "size": 9000000000, "pointerSize": 134}}]
      """)
    #expect(found.map(\.path) == ["config.json", "onnx/model.onnx"])
    #expect(found.map(\.byteCount) == [10, 9_000_000_000])
    #expect(found.map(\.digest) == [.gitBlob(blob), .sha256(large)])
  }

  @Test(arguments: [
    "", "<html>", "{}", "[1]", "[{\"type\": \"file\"}]",
    "[{\"type\": \"file\", \"path\": \"a\", \"size\": 1e99, \"oid\": \"\"}]",
    String(repeating: "[", count: 100_000),
  ])
  func refusesWhatIsNoList(text: String) {
    let error = #expect(throws: ModelPackagesError.self) { try files(text) }
    #expect(error?.code == .unreachable)
  }

  @Test(arguments: ["-1", "null"])
  func refusesImpossibleSizes(size: String) {
    let error = #expect(throws: ModelPackagesError.self) {
      try files("[{\"type\": \"file\", \"path\": \"a\", \"size\": \(size), \"oid\": \"\(blob)\"}]")
    }
    #expect(error?.code == .damagedFile)
  }

  @Test func refusesDigestsThatAreNone() {
    let error = #expect(throws: ModelPackagesError.self) {
      try files("[{\"type\": \"file\", \"path\": \"a\", \"size\": 1, \"oid\": \"../..\"}]")
    }
    #expect(error?.code == .damagedFile)
  }

  @Test func readsTheCommit() throws {
    let answer = "{\"id\": \"a/b\", \"sha\": \"\(blob)\", \"gated\": false}"
    #expect(try HubListing.commit(in: Array(answer.utf8), subject: "a/b") == blob)
  }

  @Test(arguments: ["main", "../../x", ""])
  func refusesACommitThatIsNone(sha: String) {
    let error = #expect(throws: ModelPackagesError.self) {
      try HubListing.commit(in: Array("{\"sha\": \"\(sha)\"}".utf8), subject: "a/b")
    }
    #expect(error?.code == .unreachable)
  }

  @Test(arguments: [
    ("<https://h.example/x?recursive=true&cursor=Zm9v%3D>; rel=\"next\"", "recursive=true&cursor=Zm9v%3D"),
    ("<https://h.example/x?a=1>; rel=\"prev\", <https://h.example/x?a=2>; rel=\"next\"", "a=2"),
    ("</x?a=3#end>; title=\"x\"; rel=next", "a=3"),
    ("<https://h.example/x?a=1>; rel=\"prev\"", nil),
    ("<https://h.example/x>; rel=\"next\"", nil),
    ("<https://h.example/x?a=1", nil),
    ("rel=\"next\"", nil), ("", nil),
  ])
  func findsTheNextPage(link: String, query: String?) {
    let head = TransferHead(status: 200, url: "", fields: [TransferHead.Field(name: "link", value: link)])
    #expect(HubListing.nextQuery(in: head) == query)
  }
}
