/// The characters that stand for bytes in GPT-2's and CLIP's vocabularies.
///
/// A byte that is a printable character of Latin-1 other than a space stands for itself; the others get the
/// characters from U+0100 on, in their order. So no piece contains white space. Source: `bytes_to_unicode`
/// in openai/CLIP, `clip/simple_tokenizer.py`.
enum ByteSymbols {
  /// The bytes in the order in which vocabularies list them: first those that stand for themselves.
  static let order: [UInt8] = (0...255).filter(isPrintable) + (0...255).filter { !isPrintable($0) }

  /// The UTF-8 of the character that stands for a byte, by byte.
  static let utf8: [ArraySlice<UInt8>] = {
    var symbols = Array(repeating: ArraySlice<UInt8>(), count: 256)
    var substitute: UInt32 = 0x100
    for byte in UInt8.min...UInt8.max {
      let value = isPrintable(byte) ? UInt32(byte) : substitute
      if !isPrintable(byte) { substitute += 1 }
      symbols[Int(byte)] = Unicode.Scalar(value).map { Array(String($0).utf8)[...] } ?? []
    }
    return symbols
  }()

  private static func isPrintable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x7E, 0xA1...0xAC, 0xAE...0xFF: true
    default: false
    }
  }
}
