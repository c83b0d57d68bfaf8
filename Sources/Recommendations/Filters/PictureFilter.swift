public import Vibes

/// A condition that a picture meets or does not.
public struct PictureFilter: Sendable, Hashable {
  /// What is asked.
  public enum Condition: Sendable, Hashable {
    /// A number within bounds.
    case number(NumericField, NumericBounds)
    /// The way the picture stands.
    case orientation(PictureOrientation)
    /// Where the file lies.
    case place(PathPattern)
    /// The part of the tonal range that it lives in.
    case key(TonalKey)
    /// The arrangement of its hues.
    case harmony(HarmonyTemplate)
  }

  /// What is asked.
  public let condition: Condition
  /// Whether pictures that meet the condition are left out instead of let in.
  public let excludes: Bool

  /// Makes a filter.
  public init(_ condition: Condition, excludes: Bool = false) {
    self.condition = condition
    self.excludes = excludes
  }

  /// Whether a picture passes; what is not known does not, either way.
  public func matches(_ facts: some PictureFacts) -> Bool {
    switch condition {
    case .place(let pattern): facts.withPath { pattern.matches($0) } != excludes
    default: PictureFilter.meets(condition, facts).map { $0 != excludes } ?? false
    }
  }

  /// Whether a picture meets a condition other than a place; nil where that is not known.
  @inlinable
  static func meets(_ condition: Condition, _ facts: some PictureFacts) -> Bool? {
    switch condition {
    case .number(let field, let bounds):
      guard let value = field.value(of: facts) else { return nil }
      return bounds.contains(value)
    case .orientation(let orientation):
      guard let width = facts.pixelWidth, let height = facts.pixelHeight else { return nil }
      return PictureOrientation(width: width, height: height).map { $0 == orientation }
    case .key(let key): return facts.key.map { $0 == key }
    case .harmony(let harmony): return facts.harmony.map { $0 == harmony }
    case .place: return nil
    }
  }
}
