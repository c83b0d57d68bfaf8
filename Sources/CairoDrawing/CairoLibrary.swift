internal import CCairo
internal import Imaging

/// The loaded Cairo, Pango and fontconfig, or the reason why they are not there.
///
/// They are loaded at the first board that is drawn, in some milliseconds, and never unloaded.
public enum CairoLibrary {
  /// Where libpangocairo, which brings the others, is looked for, in order: by name in the system's folders,
  /// then Homebrew's.
  public static let candidates: [String] = {
    #if os(macOS)
      [
        "libpangocairo-1.0.0.dylib", "/opt/homebrew/lib/libpangocairo-1.0.0.dylib",
        "/usr/local/lib/libpangocairo-1.0.0.dylib",
      ]
    #else
      ["libpangocairo-1.0.so.0"]
    #endif
  }()

  /// Loads the libraries unless that has been done, and returns their versions, such as
  /// `1.16.0, Pango 1.50.12, fontconfig 2.14.1`.
  ///
  /// - Throws: ``ImagingError`` with code `libraryUnavailable`, naming the mend.
  @discardableResult
  public static func load() throws -> String { try state.get() }

  // Swift runs a static initializer once, whichever threads ask.
  private static let state = Result { () throws(ImagingError) in
    try open(candidates)
    let fontconfig = Int(pinpalettes_fontconfig_version())
    return String(cString: pinpalettes_cairo_version()) + ", Pango "
      + String(cString: pinpalettes_pango_version())
      + ", fontconfig \(fontconfig / 10000).\(fontconfig / 100 % 100).\(fontconfig % 100)"
  }

  /// Loads the first of `paths` that loads.
  static func open(_ paths: [String]) throws(ImagingError) {
    var reasons: [String] = []
    for path in paths {
      var message = [CChar](repeating: 0, count: 512)
      if pinpalettes_cairo_load(path, &message, message.count) == 0 { return }
      reasons.append(String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    throw ImagingError(
      .libraryUnavailable, subject: "Cairo and Pango",
      reason: reasons.joined(separator: "; ")
        + " (run Scripts/setup, or install apt: libpangocairo-1.0-0, brew: pango)")
  }
}
