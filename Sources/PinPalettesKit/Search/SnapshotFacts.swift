internal import Imaging
internal import LibrarySnapshots
internal import Recommendations
internal import Vibes

/// What a snapshot knows of one picture, to hold filters against.
struct SnapshotFacts: PictureFacts, Sendable {
  let snapshot: LibrarySnapshot
  let place: Int

  func withPath<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    snapshot.withPath(at: place, body)
  }

  var pixelWidth: Int? { snapshot.size(at: place)?.width }
  var pixelHeight: Int? { snapshot.size(at: place)?.height }
  var byteCount: Int? { Int(exactly: snapshot.byteCount(at: place)) }
  var captureSeconds: Int64? { snapshot.captureSeconds(at: place) }
  var modifiedNanoseconds: Int64 { snapshot.modifiedNanoseconds(at: place) }
  func value(of metric: VibeMetric) -> Double? { snapshot.metric(metric, at: place) }
  func score(of vibe: NamedVibe) -> Double? { snapshot.score(of: vibe, at: place) }
  var key: TonalKey? { snapshot.tonalKey(at: place) }
  var harmony: HarmonyTemplate? { snapshot.harmony(at: place)?.template }
}
