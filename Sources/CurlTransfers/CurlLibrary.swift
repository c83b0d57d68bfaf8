internal import CCurl
internal import ModelPackages

/// The loaded libcurl, or the reason why there is none.
///
/// It is loaded at the first transfer and never unloaded.
public enum CurlLibrary {
  /// Where libcurl is looked for, in order: by name in the system's folders, then where else systems keep it.
  public static let candidates: [String] = {
    #if os(macOS)
      [
        "libcurl.4.dylib", "/usr/lib/libcurl.4.dylib", "/opt/homebrew/opt/curl/lib/libcurl.4.dylib",
        "/usr/local/opt/curl/lib/libcurl.4.dylib",
      ]
    #else
      ["libcurl.so.4", "libcurl-gnutls.so.4"]
    #endif
  }()

  /// Loads libcurl unless that has been done, and returns what it says of itself, such as
  /// `libcurl/7.88.1 OpenSSL/3.0.19`.
  ///
  /// - Throws: `ModelPackagesError` with code `libraryUnavailable`, naming the mend.
  @discardableResult
  public static func load() throws -> String { try state.get() }

  // Swift runs a static initializer once, whichever threads ask.
  private static let state = Result { () throws(ModelPackagesError) in try open(candidates) }

  /// Loads the first candidate that loads.
  static func open(_ candidates: [String]) throws(ModelPackagesError) -> String {
    var reasons: [String] = []
    for path in candidates {
      var message = [CChar](repeating: 0, count: 512)
      if pinpalettes_curl_load(path, &message, message.count) == 0 {
        return String(cString: pinpalettes_curl_version())
      }
      let words = message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      reasons.append(String(decoding: words, as: UTF8.self))
    }
    throw ModelPackagesError(
      .libraryUnavailable, subject: "libcurl",
      reason: reasons.joined(separator: "; ") + " (run Scripts/setup, or install apt: libcurl4, brew: curl)")
  }
}
