extension ProblemError {
  /// A parameter of the address that is not as it has to be.
  static func badParameter(_ name: String, _ reason: String) -> ProblemError {
    ProblemError(.badParameter, "The parameter \(name) \(reason)")
  }

  /// A body that cannot be understood.
  static func badBody(_ reason: String) -> ProblemError { ProblemError(.badBody, reason) }

  /// Something that the address or a body names and that is not there.
  static func missing(_ what: String) -> ProblemError { ProblemError(.notFound, "There is no \(what)") }
}
