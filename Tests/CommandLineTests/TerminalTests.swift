import ColorScience
import Foundation
import Imaging
import Palettes
import PinPalettesKit
import Testing

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

struct ProgressDisplayTests {
  @Test(arguments: [(0, "0:00"), (67, "1:07"), (7267, "2:01:07")])
  func writesClockTimes(seconds: Int, text: String) {
    #expect(ProgressDisplay.clock(.seconds(seconds)) == text)
  }
}
