internal import CLittleCMS
internal import Imaging

/// The loaded Little CMS, or the reason why there is none.
///
/// It is loaded at the first picture with an embedded profile, and never unloaded.
public enum LittleCMSLibrary {
  /// Where Little CMS is looked for, in order: by name in the system's folders, then Homebrew's.
  public static let candidates: [String] = {
    #if os(macOS)
      ["liblcms2.2.dylib", "/opt/homebrew/lib/liblcms2.2.dylib", "/usr/local/lib/liblcms2.2.dylib"]
    #else
      ["liblcms2.so.2"]
    #endif
  }()

  /// Loads Little CMS unless that has been done, and returns its version, such as `2.14`.
  ///
  /// - Throws: ``ImagingError`` with code `libraryUnavailable`, naming the mend.
  @discardableResult
  public static func load() throws -> String { try state.get() }

  // Swift runs a static initializer once, whichever threads ask.
  private static let state = Result { () throws(ImagingError) in
    try DynamicLibrary.open(
      "Little CMS", candidates: candidates, mend: "apt: liblcms2-2, brew: little-cms2",
      load: pinpalettes_lcms_load)
    // 2140 is 2.14, 2131 is 2.13.1.
    let version = Int(pinpalettes_lcms_version())
    let patch = version % 10
    return "\(version / 1000).\(version % 1000 / 10)" + (patch == 0 ? "" : ".\(patch)")
  }
}
