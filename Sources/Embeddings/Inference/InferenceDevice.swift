/// A device that can run models.
public struct InferenceDevice: Sendable, Hashable {
  /// What ``InferenceOptions/device`` calls it, such as `CPU` or `GPU.0`.
  public let name: String
  /// What its maker calls it, such as `AMD EPYC 9R14`.
  public let fullName: String
  /// What it computes in natively, in the inference library's words and in alphabetical order: `BF16`, `FP32`, `INT8`.
  public let capabilities: [String]

  /// Describes a device.
  public init(name: String, fullName: String, capabilities: [String]) {
    self.name = name
    self.fullName = fullName
    self.capabilities = capabilities
  }
}
