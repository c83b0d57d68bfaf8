import Foundation
import Testing

struct ServeCommandTests {
  @Test(arguments: [
    ["--port", "70000"], ["--token", "short"], ["--library", "/nonexistent"], ["--max-upload", "0"],
    ["--allow-host", "http://studio.example"],
  ])
  func refusesWhatCannotBe(arguments: [String]) throws {
    let result = try Program.run(["serve"] + arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }

  @Test func saysWhereItIsAndEndsWellOnASignal() throws {
    let folder = NSTemporaryDirectory() + "pinpalettes-serve-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let greeting = folder + "/greeting"
    _ = FileManager.default.createFile(atPath: greeting, contents: nil)
    let result = try Program.run(["serve", "--port", "0"], in: folder, output: greeting) { process in
      // Until it has said where it is, which it does once it can be reached.
      while process.isRunning, (try? Data(contentsOf: URL(fileURLWithPath: greeting)).isEmpty) != false {
        Thread.sleep(forTimeInterval: 0.02)
      }
      process.terminate()
    }
    #expect(result.status == 0)
    let text = try String(contentsOfFile: greeting, encoding: .utf8)
    #expect(text.wholeMatch(of: #/Studio: http://127\.0\.0\.1:[0-9]+/\n/#) != nil)
  }
}
