import Embeddings

/// The token ids of one text, as long as the network wants them.
struct PaddedTokens {
  /// The ids, padding last.
  let values: [Int32]
  /// How many of them are not padding.
  let count: Int

  /// Pads up to `maxTokens`, or to a multiple of `padStep`, where the manifest names a token to pad with.
  init(_ ids: [Int32], _ settings: ModelManifest.Tokenizer) {
    count = ids.count
    let step = settings.padStep ?? settings.maxTokens
    let length = min((max(count, 1) + step - 1) / step * step, settings.maxTokens)
    let missing = settings.padToken == nil ? 0 : max(0, length - count)
    values = ids + Array(repeating: Int32(settings.padToken ?? 0), count: missing)
  }
}
