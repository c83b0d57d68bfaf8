internal import Palettes
public import Recommendations

/// The palettes of two pictures, and how they compare.
public struct ComparisonReport: Sendable, Hashable {
  /// The first picture's palette, by falling share.
  public let first: PaletteReport
  /// The second picture's palette, by falling share.
  public let second: PaletteReport
  /// How far the palettes are from each other; its places are those of the swatches and of the details alike.
  public let comparison: PaletteComparison
}

extension Studio {
  /// Compares the palettes of two pictures.
  ///
  /// - Parameters:
  ///   - first: One picture.
  ///   - second: The other.
  ///   - request: What palette is wanted of each; the order is by share, whatever it says.
  /// - Returns: Both palettes and their comparison.
  /// - Throws: ``Failure`` with the name of the picture that failed, the first if both did;
  ///   `CancellationError`.
  public func compare(
    _ first: PictureSource, _ second: PictureSource, request: PaletteRequest = PaletteRequest()
  ) async throws -> ComparisonReport {
    var request = request
    request.order = .share
    var reports: [PaletteReport] = []
    for await outcome in palettes(of: [first, second], request: request) {
      switch outcome {
      case .done(let report): reports.append(report)
      case .failed(let failure): throw failure
      }
    }
    // The stream ends early when the task is cancelled, and then only.
    guard reports.count == 2 else { throw CancellationError() }
    return ComparisonReport(
      first: reports[0], second: reports[1],
      comparison: PaletteComparison(reports[0].palette, reports[1].palette))
  }
}
