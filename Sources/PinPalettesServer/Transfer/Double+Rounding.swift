internal import Foundation

extension Double {
  /// Rounded to so many decimals; what is no number becomes 0, which JSON can say.
  func rounded(to places: Int) -> Double {
    guard isFinite else { return 0 }
    let scale = pow(10, Double(places))
    let scaled = (self * scale).rounded()
    return scaled.isFinite ? scaled / scale : self
  }
}
