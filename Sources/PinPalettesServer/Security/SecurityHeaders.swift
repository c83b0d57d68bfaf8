internal import HTTPTypes

/// What every answer tells a browser to hold to, errors included.
enum SecurityHeaders {
  /// Only the studio's own files: no inline script or style, no other site, no frame around it.
  static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:",
    "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'none'", "base-uri 'none'",
    "frame-ancestors 'none'",
  ].joined(separator: "; ")

  /// What every answer has.
  static let fields: HTTPFields = [
    .contentSecurityPolicy: policy,
    .xContentTypeOptions: "nosniff",
    .referrerPolicy: "no-referrer",
    .crossOriginOpenerPolicy: "same-origin",
    .crossOriginResourcePolicy: "same-origin",
    .crossOriginEmbedderPolicy: "require-corp",
    .xFrameOptions: "DENY",
    .permissionsPolicy:
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  ]

  /// Adds them; what a handler has chosen to be stricter about stays.
  static func add(to headers: inout HTTPFields) {
    for field in fields where headers[field.name] == nil { headers.append(field) }
  }
}
