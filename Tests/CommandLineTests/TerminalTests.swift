import ColorScience
import Foundation
import Imaging
import Palettes
import PinPalettesKit
import PinPalettesTesting
import Testing
import VipsImaging

@testable import pinpalettes

struct TerminalTests {
  @Test(arguments: [
    (true, ["COLORTERM": "truecolor"], "trueColor"), (true, ["TERM": "xterm"], "palette256"),
    (true, ["TERM": "dumb"], "none"), (true, ["COLORTERM": "truecolor", "NO_COLOR": "1"], "none"),
    (false, ["COLORTERM": "truecolor"], "none"), (false, ["CLICOLOR_FORCE": "1"], "trueColor"),
    (true, ["NO_COLOR": ""], "palette256"),
  ])
  func choosesItsColors(isInteractive: Bool, environment: [String: String], expected: String) {
    let terminal = Terminal(isInteractive: isInteractive, environment: environment)
    #expect("\(terminal.colors)" == expected)
  }

  @Test func roundsToTheNearestOf256Colors() {
    let terminal = Terminal(isInteractive: true, environment: [:])
    #expect(terminal.colored("x", red: 255, green: 0, blue: 0) == "\u{1B}[38;5;196mx\u{1B}[0m")
  }

  @Test func linksOnlyOnATerminal() {
    let plain = Terminal(isInteractive: false, environment: [:])
    #expect(plain.link("a.png", toFile: "/x/a.png") == "a.png")
    let terminal = Terminal(isInteractive: true, environment: [:])
    #expect(terminal.link("a.png", toFile: "/x/a.png").contains("]8;;file:///x/a.png"))
  }
}

struct PaletteTextTests {
  private let terminal = Terminal(isInteractive: false, environment: [:])

  private func text(colorCount: Int, asked: Int) async throws -> String {
    try await withTemporaryFolder { folder in
      let colors = [RGBColor(red: 250, green: 0, blue: 0), RGBColor(red: 0, green: 0, blue: 250)]
      let size = PixelSize(width: 20, height: 20)
      let pixels = SyntheticPicture.halves(colors[0], colors[colorCount - 1], size: size)
      let path = folder.appendingPathComponent("a.png").path
      let bytes = try VipsEncoder().encode(pixels, as: .png, subject: path)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      var outcomes = Studio().palettes(of: [path], colorCount: asked).makeAsyncIterator()
      guard case .done(let report) = await outcomes.next() else { return "" }
      return PaletteText.lines(report, asked: .fixed(asked), terminal: terminal)
    }
  }

  @Test func saysWhenThePictureHasFewerColorsThanAskedFor() async throws {
    #expect(try await text(colorCount: 1, asked: 6).contains("there is one color"))
    #expect(try await text(colorCount: 2, asked: 6).contains("there are only 2 colors"))
  }

  @Test func saysNothingWhenThereAreEnough() async throws {
    #expect(try await text(colorCount: 2, asked: 2).contains("there") == false)
  }
}

struct ProgressDisplayTests {
  @Test(arguments: [(0, "0:00"), (67, "1:07"), (7267, "2:01:07")])
  func writesClockTimes(seconds: Int, text: String) {
    #expect(ProgressDisplay.clock(.seconds(seconds)) == text)
  }
}

struct PrintableTests {
  @Test func namesOfFilesCannotDriveTheTerminal() {
    #expect("\u{1B}[31mred\u{7}.jpg".printable == "?[31mred?.jpg")
    #expect("Größe 🌊.jpg".printable == "Größe 🌊.jpg")
  }

  @Test func aContrastIsNeverRoundedUp() {
    #expect(4.499.cut(toPlaces: 2) == 4.49)
  }
}
