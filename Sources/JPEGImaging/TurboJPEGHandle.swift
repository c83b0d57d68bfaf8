internal import CTurboJPEG
internal import Imaging

/// Owns one TurboJPEG decompressor; ``TurboJPEGLibrary/load()`` must have succeeded.
struct TurboJPEGHandle: ~Copyable {
  private let pointer: OpaquePointer

  init() throws(JPEGFailure) {
    guard let pointer = pinpalettes_turbojpeg_open() else { throw .damaged("TurboJPEG does not start") }
    self.pointer = pointer
  }

  deinit { pinpalettes_turbojpeg_close(pointer) }

  /// Decodes the whole picture to one of its ``JPEGScale`` sizes, as R G B A samples.
  ///
  /// Oddities of which libjpeg merely warns are tolerated, but not an end that is missing.
  func decode(_ data: [UInt8], to size: PixelSize) throws(JPEGFailure) -> [UInt8] {
    var isClean = false
    let samples = [UInt8](unsafeUninitializedCapacity: size.area * 4) { buffer, initialized in
      // Rows are written in order, with opaque alpha: the last byte tells whether all were.
      let last = buffer.index(before: size.area * 4)
      buffer.initializeElement(at: last, to: 0)
      isClean =
        data.withUnsafeBytes { bytes in
          pinpalettes_turbojpeg_decode(
            pointer, bytes.baseAddress, bytes.count, buffer.baseAddress, CInt(size.width), CInt(size.height))
        } == 0
      initialized = buffer[last] == 255 ? size.area * 4 : 0
    }
    guard !samples.isEmpty else { throw .damaged(words) }
    if !isClean {
      var segments = try MarkerSegments(data)
      while try segments.next() != nil {}
    }
    return samples
  }

  /// The library's words on the last failure, in one line and without the name of its function.
  private var words: String {
    let text = String(cString: pinpalettes_turbojpeg_words(pointer))
    let reason = text.firstRange(of: "(): ").map { text[$0.upperBound...] } ?? text[...]
    return String(reason.prefix { !$0.isNewline })
  }
}
