internal import CVips

/// Owns one reference to a `VipsImage`.
struct VipsHandle: ~Copyable {
  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) { self.pointer = pointer }
  deinit { pinpalettes_vips_unref(pointer) }

  /// Runs an operation that writes an owned image through its out-parameter.
  init(
    _ operation: String, _ body: (UnsafeMutablePointer<OpaquePointer?>) -> CInt
  ) throws(VipsFailure) {
    var out: OpaquePointer?
    guard body(&out) == 0, let out else { throw VipsFailure(draining: operation) }
    self.init(owning: out)
  }

  var width: Int { Int(pinpalettes_vips_width(pointer)) }
  var height: Int { Int(pinpalettes_vips_height(pointer)) }
  var bands: Int { Int(pinpalettes_vips_bands(pointer)) }
  var hasAlpha: Bool { pinpalettes_vips_has_alpha(pointer) != 0 }
  /// How many frames or pages the file has; at least 1.
  var frameCount: Int { max(1, Int(pinpalettes_vips_frames(pointer))) }
  /// EXIF orientation, 1…8.
  var orientation: Int { Int(pinpalettes_vips_orientation(pointer)) }

  /// The text that the file has under a name; nil where it has none.
  func text(_ name: String) -> String? {
    pinpalettes_vips_text_field(pointer, name).map { String(cString: $0) }
  }

  /// Renders the pixels: `width * height * bands` samples, for images of 8-bit samples.
  func render() throws(VipsFailure) -> [UInt8] {
    var count = 0
    guard let memory = pinpalettes_vips_render(pointer, &count) else {
      throw VipsFailure(draining: "render")
    }
    defer { pinpalettes_vips_free(memory) }
    return Array(UnsafeRawBufferPointer(start: memory, count: count))
  }

  /// The words of the last failure, on one line; nil when libvips left none.
  static func takeError() -> String? {
    guard let text = pinpalettes_vips_take_error() else { return nil }
    defer { pinpalettes_vips_free(text) }
    // Warnings pile up in the buffer, also those of files that were read in
    // the end; the last line with words in it is the failure.
    let lines = String(cString: text).split(whereSeparator: \.isNewline)
    guard let line = lines.last(where: { $0.contains(where: \.isLetter) }) else { return nil }
    // `VipsJpeg: Premature end of file` names a class that means nothing to a reader.
    guard let colon = line.firstRange(of: ": "), !line[..<colon.lowerBound].contains(" ") else {
      return String(line)
    }
    return String(line[colon.upperBound...])
  }
}

/// A failed libvips operation, inside the adapter only.
struct VipsFailure: Error {
  let operation: String
  let reason: String

  /// Whether libvips was built without the library that the operation needs.
  var isMissingOperation: Bool { reason.hasPrefix("class \"") && reason.hasSuffix("\" not found") }

  /// Takes the words out of libvips' error buffer, which may be empty.
  init(draining operation: String) {
    self.operation = operation
    self.reason = VipsHandle.takeError() ?? "damaged or cut short"
  }
}
