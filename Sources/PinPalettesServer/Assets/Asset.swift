internal import NIOCore

/// One file of the pages, in memory.
struct Asset: Sendable {
  /// Its bytes.
  let bytes: ByteBuffer
  /// Its media type, with the letters' coding where it is text.
  let mediaType: String
  /// Its version, by its content.
  let tag: EntityTag

  /// A file's bytes, with the type that its name's ending says; nil for an ending that no page needs.
  init?(name: String, bytes: [UInt8]) {
    guard let ending = name.split(separator: ".").last, let type = Self.types[String(ending).lowercased()]
    else { return nil }
    mediaType = type
    self.bytes = ByteBuffer(bytes: bytes)
    tag = EntityTag(content: bytes)
  }

  private static let types = [
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "webmanifest": "application/manifest+json",
    "txt": "text/plain; charset=utf-8",
  ]
}
