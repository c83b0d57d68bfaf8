import ModelPackages
import Testing

@testable import CurlTransfers

struct CurlLibraryTests {
  @Test(.enabled(if: Prerequisites.hasCurl, "needs libcurl"))
  func tellsItsVersion() throws {
    let version = try CurlLibrary.load()
    #expect(version.hasPrefix("libcurl/"))
  }

  @Test func saysWhatToInstallWhereItIsMissing() {
    let error = #expect(throws: ModelPackagesError.self) { try CurlLibrary.open(["libnowhere.so.4"]) }
    #expect(error?.code == .libraryUnavailable)
    #expect(error?.reason.contains("libnowhere.so.4") == true)
    #expect(error?.reason.contains("libcurl4") == true)
  }
}
