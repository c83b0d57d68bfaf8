/// The format that a picture's bytes are in, told by how they begin.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
  case jpeg, png, webp, gif, avif, heif, tiff, jpegXL

  /// How many of its first bytes tell what a file is.
  public static let headByteCount = 16

  /// Recognizes a file from its first ``headByteCount`` bytes or more; nil for what is none of these.
  ///
  /// Source: “MIME Sniffing”, <https://mimesniff.spec.whatwg.org>, 6.1; ISO/IEC 14496-12, 4.3, and 23008-12, 10.2;
  /// TIFF 6.0, section 2; ISO/IEC 18181-2, 4.
  public init?(recognizing bytes: some Collection<UInt8>) {
    let head = Array(bytes.prefix(Self.headByteCount))
    func has(_ pattern: [UInt8], at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: pattern) }
    func says(_ text: String, at offset: Int = 0) -> Bool { has(Array(text.utf8), at: offset) }
    if has([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if says("RIFF"), says("WEBP", at: 8) {
      self = .webp
    } else if says("GIF87a") || says("GIF89a") {
      self = .gif
    } else if says("ftypavif", at: 4) || says("ftypavis", at: 4) {
      self = .avif
    } else if says("ftyp", at: 4),
      ["heic", "heix", "hevc", "mif1", "msf1"].contains(where: { says($0, at: 8) })
    {
      self = .heif
    } else if has([0x49, 0x49, 0x2A, 0x00]) || has([0x4D, 0x4D, 0x00, 0x2A]) {
      self = .tiff
    } else if has([0xFF, 0x0A]) || says("JXL ", at: 4) {
      self = .jpegXL
    } else {
      return nil
    }
  }

  /// The name that the web has for it: `image/jpeg`.
  public var mediaType: String {
    switch self {
    case .jpegXL: "image/jxl"
    default: "image/\(rawValue)"
    }
  }

  /// Whether every current browser shows it.
  public var isShownByBrowsers: Bool {
    switch self {
    case .jpeg, .png, .webp, .gif, .avif: true
    case .heif, .tiff, .jpegXL: false
    }
  }
}
