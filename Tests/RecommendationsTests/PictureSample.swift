import Recommendations
import Vibes

/// Facts of a picture that does not exist, as tests need them.
struct PictureSample: PictureFacts, Sendable {
  var path = "/library/a.jpg"
  var pixelWidth: Int? = 1600
  var pixelHeight: Int? = 1200
  var byteCount: Int? = 500_000
  var captureSeconds: Int64?
  var modifiedNanoseconds: Int64 = 1_700_000_000_000_000_000
  var metrics: [VibeMetric: Double] = [:]
  var scores: [NamedVibe: Double] = [:]
  var key: TonalKey?
  var harmony: HarmonyTemplate?

  func withPath<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var path = path
    return path.withUTF8(body)
  }

  func value(of metric: VibeMetric) -> Double? { metrics[metric] }
  func score(of vibe: NamedVibe) -> Double? { scores[vibe] }
}
