internal import CVips
internal import Imaging

/// The loaded and started libvips, or the reason why there is none.
///
/// Loading takes some 70 ms, so it happens at the first picture that needs it;
/// the library is never unloaded.
public enum VipsLibrary {
  /// Where libvips is looked for, in order: by name in the system's folders, then Homebrew's.
  public static let candidates: [String] = {
    #if os(macOS)
      ["libvips.42.dylib", "/opt/homebrew/lib/libvips.42.dylib", "/usr/local/lib/libvips.42.dylib"]
    #else
      ["libvips.so.42"]
    #endif
  }()

  /// Loads libvips unless that has been done, and returns its version, such as `8.14.1`.
  ///
  /// - Throws: ``ImagingError`` with code `libraryUnavailable`, naming the mend.
  @discardableResult
  public static func load() throws -> String { try state.get() }

  // Swift runs a static initializer once, whichever threads ask.
  private static let state: Result<String, ImagingError> = Result { () throws(ImagingError) in
    try open()
    guard pinpalettes_vips_start() == 0 else {
      throw unavailable("libvips does not start: \(VipsHandle.takeError() ?? "no reason given")")
    }
    return (0...2).map { String(pinpalettes_vips_version($0)) }.joined(separator: ".")
  }

  private static func open() throws(ImagingError) {
    var reasons: [String] = []
    for path in candidates {
      var message = [CChar](repeating: 0, count: 512)
      if pinpalettes_vips_load(path, &message, message.count) == 0 { return }
      reasons.append(String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    throw unavailable(
      reasons.joined(separator: "; ") + " (run Scripts/setup, or install libvips with apt or brew)")
  }

  private static func unavailable(_ reason: String) -> ImagingError {
    ImagingError(.libraryUnavailable, subject: "libvips", reason: reason)
  }
}
