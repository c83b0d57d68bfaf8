internal import CTurboJPEG
internal import Imaging

/// The loaded TurboJPEG, or the reason why there is none.
///
/// It is loaded at the first picture that needs it, in about a millisecond, and never unloaded.
public enum TurboJPEGLibrary {
  /// Where TurboJPEG is looked for, in order: by name in the system's folders, then Homebrew's.
  public static let candidates: [String] = {
    #if os(macOS)
      [
        "libturbojpeg.0.dylib", "/opt/homebrew/lib/libturbojpeg.dylib", "/usr/local/lib/libturbojpeg.dylib",
        "/opt/homebrew/opt/jpeg-turbo/lib/libturbojpeg.dylib",
      ]
    #else
      ["libturbojpeg.so.0"]
    #endif
  }()

  /// Loads TurboJPEG unless that has been done, and returns the generation of its interface, `2` or `3`;
  /// the library itself does not tell its version.
  ///
  /// - Throws: ``ImagingError`` with code `libraryUnavailable`, naming the mend.
  @discardableResult
  public static func load() throws -> String { try state.get() }

  // Swift runs a static initializer once, whichever threads ask.
  private static let state = Result { () throws(ImagingError) in
    try DynamicLibrary.open(
      "TurboJPEG", candidates: candidates, mend: "apt: libturbojpeg0, brew: jpeg-turbo",
      load: pinpalettes_turbojpeg_load)
    return String(pinpalettes_turbojpeg_generation())
  }
}
