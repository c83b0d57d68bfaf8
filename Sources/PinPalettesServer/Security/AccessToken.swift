/// The secret that lets one in where the studio can be reached from other machines.
public struct AccessToken: Sendable, Hashable {
  /// The fewest letters of a token that someone chooses: what is shorter can be tried out.
  public static let minimumLength = 16

  /// The secret.
  public let value: String

  /// A token of one's own; nil where it is too short or has other letters than `A-Z a-z 0-9 - . _ ~`.
  public init?(_ value: String) {
    guard value.utf8.count >= Self.minimumLength, value.utf8.count <= 256,
      value.utf8.allSatisfy(Self.bytes.contains)
    else { return nil }
    self.value = value
  }

  /// A new token: 32 hex digits from the system's source of randomness.
  public static func random() -> AccessToken {
    var source = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    return AccessToken(trusted: String((0..<32).map { _ in digits[Int(source.next() & 15)] }))
  }

  private init(trusted value: String) { self.value = value }

  // What neither a URL nor a cookie nor a header needs to write otherwise.
  private static let bytes = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

  /// Whether `given` is the token, in a time that tells nothing of where it differs.
  func matches(_ given: some StringProtocol) -> Bool {
    let (own, other) = (Array(value.utf8), Array(given.utf8))
    var difference: UInt8 = own.count == other.count ? 0 : 1
    for index in own.indices { difference |= own[index] ^ (index < other.count ? other[index] : 0) }
    return difference == 0
  }
}

extension AccessToken: CustomStringConvertible {
  /// Not the secret, so that no message carries it.
  public var description: String { "token" }
}
