internal import PinPalettesKit

extension Studio {
  /// Lends the bytes of a picture of the library.
  ///
  /// - Parameters:
  ///   - id: The picture.
  ///   - budget: What all that is held at once may take.
  ///   - body: Takes the bytes and the file's name.
  /// - Returns: What `body` returns.
  /// - Throws: ``ProblemError`` with code `tooLarge` or `busy`; what opening the file and `body` throw.
  func withBytes<Result>(
    of id: PictureID, budget: BodyBudget, _ body: ([UInt8], String) async throws -> Result
  ) async throws -> Result {
    let file = try await file(of: id)
    guard file.byteCount <= Int64(budget.capacity) else {
      throw ProblemError(.tooLarge, "\(file.name) has \(file.byteCount >> 20) MB, more than is read at once")
    }
    let share = budget.share()
    try share.grow(by: Int(file.byteCount))
    let bytes = try await file.bytes(at: 0, count: max(1, Int(file.byteCount)))
    // The memory is accounted for until the bytes are let go of.
    defer { withExtendedLifetime(share) {} }
    return try await body(bytes, file.name)
  }
}
