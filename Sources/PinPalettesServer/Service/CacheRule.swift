/// How long an answer may be kept by the one who gets it; always by them alone.
enum CacheRule: String, Sendable {
  /// Kept, but asked for again each time: a matching tag saves the bytes.
  case revalidate = "private, no-cache"
  /// Kept for ever: the address names the content.
  case immutable = "private, max-age=31536000, immutable"
  /// Not kept.
  case never = "no-store"
}
