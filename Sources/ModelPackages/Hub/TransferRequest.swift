/// A GET request for a file, or for the rest of one.
public struct TransferRequest: Sendable, Hashable {
  /// The address, percent-encoded.
  public var url: String
  /// A secret for the origin of ``url``; redirects to another origin do not get it.
  public var bearerToken: String?
  /// The first byte wanted; 0 is the whole file, more makes it a range request.
  public var firstByte: Int64
  /// Whether HTTP without encryption will do for other machines too; this one may always be asked so.
  public var allowsPlainHTTP: Bool

  /// Makes a request.
  public init(url: String, bearerToken: String? = nil, firstByte: Int64 = 0, allowsPlainHTTP: Bool = false) {
    self.url = url
    self.bearerToken = bearerToken
    self.firstByte = firstByte
    self.allowsPlainHTTP = allowsPlainHTTP
  }
}
