/// The text of a query, scalar by scalar, as errors point into it.
///
/// Scalars and not characters: an accent typed after a quote would fuse with it to a character that no longer is one.
struct QueryInput: Sendable {
  let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }
  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The number of scalars.
  var count: Int { scalars.count }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }
}

extension String {
  /// The text that scalars make up.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
