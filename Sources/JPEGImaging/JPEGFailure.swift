/// Why a JPEG could not be decoded, inside the adapter only.
enum JPEGFailure: Error, Hashable {
  /// The bytes are not a JPEG, or one of a kind that this adapter leaves to others.
  case unsupported(String)
  /// The bytes are a JPEG that cannot be right.
  case damaged(String)

  /// The file stops before the marker that ends the picture.
  static let endsEarly = JPEGFailure.damaged("premature end of file")
}
