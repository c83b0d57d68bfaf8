import Imaging
import Testing

@testable import CairoDrawing

struct CairoLibraryTests {
  @Test func tellsTheVersionsOfAllThree() throws {
    let versions = try CairoLibrary.load().split(separator: ", ")
    #expect(versions.count == 3)
    #expect(versions.last?.hasPrefix("fontconfig 2.") == true)
  }

  @Test func saysWhatToInstallWhereTheLibraryIsMissing() {
    #expect {
      try CairoLibrary.open(["/nowhere/libpangocairo.so"])
    } throws: {
      let error = $0 as? ImagingError
      return error?.code == .libraryUnavailable && error?.reason.contains("libpangocairo-1.0-0") == true
        && error?.reason.contains("/nowhere/libpangocairo.so") == true
    }
  }
}
