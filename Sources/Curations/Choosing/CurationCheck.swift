internal import Embeddings

/// Refuses requests that cannot be met.
enum CurationCheck {
  /// Checks a request against its candidates.
  static func check(
    _ candidates: [CurationCandidate], for request: CurationRequest
  ) throws(CurationsError) {
    try checkNumbers(of: request)
    try check(candidates)
    guard !candidates.isEmpty else {
      throw CurationsError(.tooFew, subject: "board", reason: "there is no picture to choose from")
    }
    let byID = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0) })
    let excluded = Set(request.excluded)
    for id in [request.hero].compactMap(\.self) + request.pinned {
      let role = id == request.hero ? "lead the board" : "be on the board"
      guard let candidate = byID[id] else {
        throw CurationsError(
          .unknownPicture, subject: "picture \(id)",
          reason: "it is to \(role) and is not among the candidates"
        )
      }
      if excluded.contains(id) {
        throw CurationsError(
          .contradiction, subject: candidate.name, reason: "it is to \(role) and also not to be on it")
      }
    }
  }

  /// Checks that ids differ and that all embeddings have one length.
  static func check(_ pictures: [CurationCandidate]) throws(CurationsError) {
    var ids = Set<Int>(minimumCapacity: pictures.count)
    var dimension: Int?
    for picture in pictures {
      guard ids.insert(picture.id).inserted else {
        throw CurationsError(
          .mismatch, subject: picture.name, reason: "its number, \(picture.id), is another picture's too")
      }
      guard let own = picture.embedding?.dimension else { continue }
      if let dimension, dimension != own {
        throw CurationsError(
          .mismatch, subject: picture.name,
          reason: "its embedding has \(own) components and others have \(dimension): they are of two models")
      }
      dimension = own
    }
  }

  private static func checkNumbers(of request: CurationRequest) throws(CurationsError) {
    let limits = CurationRequest.countLimits
    guard limits.contains(request.count) else {
      throw CurationsError(
        .invalidRequest, subject: "\(request.count) pictures",
        reason: "a board has \(limits.lowerBound) to \(limits.upperBound)")
    }
    for (name, value) in [("cohesion", request.cohesion), ("diversity", request.diversity)]
    where !(0...1).contains(value) {
      throw CurationsError(.invalidRequest, subject: "\(name) \(value)", reason: "it is a number from 0 to 1")
    }
    let required = Set(request.pinned + [request.hero].compactMap(\.self))
    if required.count > limits.upperBound {
      throw CurationsError(
        .invalidRequest, subject: "\(required.count) pins",
        reason: "a board has \(limits.lowerBound) to \(limits.upperBound) pictures")
    }
  }
}
