internal import PinPalettesKit

/// A picture with which something failed, by its name alone.
struct FailureAnswer: Encodable, Sendable {
  let name: String
  let reason: String

  init(_ failure: Failure) {
    name = PrivatePaths.name(of: failure)
    reason = PrivatePaths.reason(of: failure)
  }
}
