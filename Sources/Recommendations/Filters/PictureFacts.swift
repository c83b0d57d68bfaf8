public import Vibes

/// What is known of a picture, to hold filters against.
///
/// Whatever is nil is not known, and a filter on it does not match. Reading must be cheap: a search asks every
/// picture of the library.
public protocol PictureFacts {
  /// Lends the UTF-8 of the absolute path.
  func withPath<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  /// The width of the upright picture, in pixels.
  var pixelWidth: Int? { get }
  /// The height of the upright picture, in pixels.
  var pixelHeight: Int? { get }
  /// The size of the file, in bytes.
  var byteCount: Int? { get }
  /// When it was taken, by the camera's own clock, in seconds since 1970.
  var captureSeconds: Int64? { get }
  /// When the file was last written, in nanoseconds since 1970.
  var modifiedNanoseconds: Int64 { get }
  /// A figure of its vibe.
  func value(of metric: VibeMetric) -> Double?
  /// How well a named vibe describes it, 0…1.
  func score(of vibe: NamedVibe) -> Double?
  /// Its tonal key.
  var key: TonalKey? { get }
  /// The harmony that its hues come nearest to.
  var harmony: HarmonyTemplate? { get }
}
