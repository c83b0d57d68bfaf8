import Foundation

/// What standard output can show.
struct Terminal: Sendable {
  enum ColorDepth: Sendable { case none, palette256, trueColor }

  let colors: ColorDepth
  let isInteractive: Bool

  static let output = Terminal(
    isInteractive: isatty(STDOUT_FILENO) == 1, environment: ProcessInfo.processInfo.environment)

  /// A file: no color, no links.
  static let plain = Terminal(isInteractive: false, environment: [:])

  /// Colour needs a terminal; `NO_COLOR` and `TERM=dumb` forbid it, `CLICOLOR_FORCE` brings it into files.
  init(isInteractive: Bool, environment: [String: String]) {
    self.isInteractive = isInteractive
    let forced = environment["CLICOLOR_FORCE"].map { $0 != "0" && !$0.isEmpty } ?? false
    let forbidden = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    if forbidden || environment["TERM"] == "dumb" || !(isInteractive || forced) {
      self.colors = .none
    } else if ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") || forced {
      self.colors = .trueColor
    } else {
      self.colors = .palette256
    }
  }

  /// `text` with a background or foreground colour; unchanged without colour.
  func colored(_ text: String, red: UInt8, green: UInt8, blue: UInt8, background: Bool = false) -> String {
    let ground = background ? 48 : 38
    switch colors {
    case .none: return text
    case .trueColor: return "\u{1B}[\(ground);2;\(red);\(green);\(blue)m\(text)\u{1B}[0m"
    case .palette256:
      // The 6×6×6 cube of the 256-colour palette stands at 16.
      let steps = [red, green, blue].map { Int((Double($0) / 255 * 5).rounded()) }
      return "\u{1B}[\(ground);5;\(16 + 36 * steps[0] + 6 * steps[1] + steps[2])m\(text)\u{1B}[0m"
    }
  }

  /// `text` in bold type.
  func bold(_ text: String) -> String { colors == .none ? text : "\u{1B}[1m\(text)\u{1B}[0m" }

  /// `text` in weaker ink.
  func dim(_ text: String) -> String { colors == .none ? text : "\u{1B}[2m\(text)\u{1B}[0m" }

  /// A path that a terminal opens on click (OSC 8).
  func link(_ text: String, toFile path: String) -> String {
    guard isInteractive, colors != .none else { return text }
    let url = URL(fileURLWithPath: path).absoluteString
    return "\u{1B}]8;;\(url)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}
