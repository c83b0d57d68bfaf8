internal import CCairo
internal import Foundation
internal import Imaging
internal import Synchronization

/// The fonts of one folder and of the system, ready to set type in.
///
/// Pango's contexts and font maps serve one thread at a time. So there is one lock for all of them, held while a
/// line is set or drawn; nothing of Pango's leaves the closure given to ``use(_:subject:_:)``. libvips, which
/// may draw cards on another thread, has font maps and a configuration of its own.
struct FontContext {
  let pointer: OpaquePointer

  // Guarded by the lock: every pointer in it is used in `use` alone.
  private struct Opened: @unchecked Sendable { var contexts: [String?: OpaquePointer] = [:] }
  private static let opened = Mutex(Opened())

  /// Lends the fonts of `folder`, which are read at the first call and kept; nil for the system's own.
  ///
  /// - Throws: ``ImagingError`` with code `unreadable` for a font that is missing, or `libraryUnavailable`; whatever
  ///   `body` throws.
  static func use<Value>(_ folder: String?, _ body: (FontContext) throws -> Value) throws -> Value {
    try CairoLibrary.load()
    return try opened.withLock { opened in
      if let known = opened.contexts[folder] { return try body(FontContext(pointer: known)) }
      let new = try open(folder)
      opened.contexts[folder] = new
      return try body(FontContext(pointer: new))
    }
  }

  private static func open(_ folder: String?) throws(ImagingError) -> OpaquePointer {
    let paths = folder.map { folder in Typeface.all.map { "\(folder)/\($0.fileName)" } } ?? []
    for path in paths where !FileManager.default.isReadableFile(atPath: path) {
      throw ImagingError(.unreadable, subject: path, reason: "the font is missing or cannot be read")
    }
    var failed: CInt = -1
    let copies = paths.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    let files = copies.map { UnsafePointer($0) }
    guard
      let context = pinpalettes_pango_context(
        folder == nil ? nil : rejection, files, CInt(files.count), &failed)
    else {
      if paths.indices.contains(Int(failed)) {
        throw ImagingError(.unreadable, subject: paths[Int(failed)], reason: "it is not a font")
      }
      throw ImagingError(
        .libraryUnavailable, subject: "fontconfig", reason: "it has no configuration to start from")
    }
    return context
  }

  /// Keeps the system's copies of our families out: another version of a face has other shapes, and so other bytes.
  private static let rejection =
    "<fontconfig><selectfont><rejectfont>"
    + Typeface.all.map {
      "<pattern><patelt name=\"family\"><string>\($0.family)</string></patelt></pattern>"
    }.joined() + "</rejectfont></selectfont></fontconfig>"
}
