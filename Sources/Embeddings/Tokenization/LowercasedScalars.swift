extension Sequence<Unicode.Scalar> {
  /// The text in lower case, character by character: unlike `String.lowercased()`, a sigma that ends a word
  /// becomes σ, as in Hugging Face's `tokenizers`.
  func lowercased() -> String.UnicodeScalarView {
    var lowered = String.UnicodeScalarView()
    for scalar in self {
      if scalar.isASCII {
        let isUpper = ("A"..."Z").contains(scalar)
        lowered.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else {
        // One by one: `append(contentsOf:)` copies all that is there, which makes long texts quadratic.
        for mapped in scalar.properties.lowercaseMapping.unicodeScalars { lowered.append(mapped) }
      }
    }
    return lowered
  }
}
