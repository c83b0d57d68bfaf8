import PinPalettesServer

/// What `serve` says once it can be reached.
enum StudioGreeting {
  /// Prints where the studio is, as a link that a terminal opens on click; a token is shown here and nowhere else.
  ///
  /// - Throws: ``Failure`` when it cannot be written.
  static func print(_ address: ServerAddress, on terminal: Terminal = .output) throws {
    try StandardOutput.print("Studio: " + terminal.link(address.entrance, toPage: address.entrance))
    if terminal.isInteractive { Complaints.print("Ctrl-C ends it.") }
  }
}

extension Terminal {
  /// A text that a terminal opens as a page on click (OSC 8).
  func link(_ text: String, toPage url: String) -> String {
    guard isInteractive, colors != .none else { return text }
    return "\u{1B}]8;;\(url)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}
