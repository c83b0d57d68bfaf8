internal import ColorScience
internal import Palettes

extension SwatchDetails {
  /// Share and role for a comment: `32.7 %, dominant`.
  var remark: String {
    let share = DecimalText.percent(swatch.share)
    return role.map { "\(share), \($0.rawValue)" } ?? share
  }
}
