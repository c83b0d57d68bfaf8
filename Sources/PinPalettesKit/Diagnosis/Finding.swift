/// What `doctor` found about one part.
public struct Finding: Sendable, Hashable {
  /// The part, such as `libvips` or `model pinclip`.
  public let part: String
  /// Whether it works.
  public let isGood: Bool
  /// What it is, or what is wrong with it.
  public let detail: String
  /// How to mend it; nil when it works.
  public let mend: String?

  /// Makes a finding.
  public init(part: String, isGood: Bool, detail: String, mend: String? = nil) {
    self.part = part
    self.isGood = isGood
    self.detail = detail
    self.mend = mend
  }
}
