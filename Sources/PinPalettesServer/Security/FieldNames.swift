internal import HTTPTypes

extension HTTPField.Name {
  /// What is left of several `Host` fields: the first is the request's authority.
  static let secondHost = known("Host")
  /// Where a request comes from: <https://www.w3.org/TR/fetch-metadata/>.
  static let secFetchSite = known("Sec-Fetch-Site")
  /// Whether it is a navigation.
  static let secFetchMode = known("Sec-Fetch-Mode")
  /// What the answer is for.
  static let secFetchDest = known("Sec-Fetch-Dest")
  static let referrerPolicy = known("Referrer-Policy")
  static let permissionsPolicy = known("Permissions-Policy")
  static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
  static let crossOriginEmbedderPolicy = known("Cross-Origin-Embedder-Policy")
  static let xFrameOptions = known("X-Frame-Options")

  private static func known(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no field name") }
    return name
  }
}
