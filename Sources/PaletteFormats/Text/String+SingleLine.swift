extension String {
  /// The text on one line, without anything that an editor would act upon.
  ///
  /// Control characters and line separators become spaces. Marks that reverse the direction of
  /// text are dropped: in a comment they could make code look like something else than it is.
  var singleLine: String {
    var line = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.reversesText {
      line.append(scalar.breaksLine ? " " : scalar)
    }
    return String(line)
  }
}

extension Unicode.Scalar {
  fileprivate var breaksLine: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// The explicit directional marks of Unicode Standard Annex 9, section 2.
  fileprivate var reversesText: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
