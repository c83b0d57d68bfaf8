/// What an index run tells while it is at work.
public enum IndexEvent: Sendable, Hashable {
  /// Another process indexes into the catalog; who it is, as a clause.
  case waiting(String)
  /// Something that the user should know and that does not stop the run.
  case note(String)
  /// How far the run has come.
  case progress(IndexProgress)
  /// A run is done; of ``PinPalettesKit/Studio/watch(_:options:onEvent:)`` alone, which makes many.
  case finished(IndexReport)
}
