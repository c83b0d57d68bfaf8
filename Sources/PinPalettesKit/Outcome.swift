/// What became of one item of a batch: one bad picture never stops the others.
public enum Outcome<Value: Sendable>: Sendable {
  /// It worked.
  case done(Value)
  /// It did not, and why.
  case failed(Failure)
}

extension Outcome: Equatable where Value: Equatable {}
