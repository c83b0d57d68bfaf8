import Foundation
import Testing

@testable import PinPalettesKit

struct DiagnosisTests {
  @Test func findsEverythingWellOnACompleteMachine() async throws {
    try await TestLibrary.with { library in
      let findings = await library.studio().diagnose()
      #expect(
        findings.map(\.part) == [
          "libvips", "Cairo", "TurboJPEG", "Little CMS", "libcurl", "SQLite", "OpenVINO", "fonts",
          "model pinclip", "cache", "catalog",
        ])
      for finding in findings { #expect(finding.isGood, "\(finding)") }
    }
  }

  @Test func saysHowToMendWhatIsMissing() async throws {
    try await TestLibrary.with { library in
      let findings = await library.studio {
        $0.installation = Installation(models: "/nowhere", fonts: "/nowhere", openVINOFolders: ["/nowhere"])
      }.diagnose()
      let bad = findings.filter { !$0.isGood }
      #expect(bad.map(\.part).contains("fonts") && bad.map(\.part).contains("model pinclip"))
      #expect(bad.allSatisfy { $0.mend != nil })
    }
  }

  @Test func recognizesACatalogThatIsNone() async throws {
    try await TestLibrary.with { library in
      try Data("these are words".utf8).write(to: URL(fileURLWithPath: library.catalog))
      let finding = try #require(await library.studio().diagnose().last)
      #expect(!finding.isGood)
    }
  }
}
