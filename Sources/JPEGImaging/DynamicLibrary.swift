internal import Imaging

/// Looks for a native library in the places where it may be.
enum DynamicLibrary {
  /// Loads the first candidate that loads.
  ///
  /// - Parameters:
  ///   - name: The library's name, for the error.
  ///   - candidates: Paths or file names, in order.
  ///   - mend: The packages that bring the library.
  ///   - load: Loads one path, or writes the reason why not and returns nonzero.
  /// - Throws: ``ImagingError`` with code `libraryUnavailable`.
  static func open(
    _ name: String, candidates: [String], mend: String,
    load: (UnsafePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int) -> CInt
  ) throws(ImagingError) {
    var reasons: [String] = []
    for path in candidates {
      var message = [CChar](repeating: 0, count: 512)
      if load(path, &message, message.count) == 0 { return }
      let words = message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      reasons.append(String(decoding: words, as: UTF8.self))
    }
    throw ImagingError(
      .libraryUnavailable, subject: name,
      reason: reasons.joined(separator: "; ") + " (run Scripts/setup, or install \(mend))")
  }
}
