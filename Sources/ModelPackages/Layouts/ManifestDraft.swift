internal import Embeddings

/// A manifest in the making: all but the digests, which are known once the files are copied.
struct ManifestDraft {
  struct Network {
    /// The file name in the new folder.
    let file: String
    let output: String
    let pooling: ModelManifest.Pooling?
    /// Names of files of weights.
    let data: [String]
  }

  struct Image {
    let network: Network
    let input: String
    let preprocessing: PreprocessingDraft
  }

  struct Text {
    let network: Network
    let inputs: TextInputsDraft
    let tokenizer: TokenizerDraft
    let tokenizerFile: String
  }

  let dimension: Int
  let license: String
  let logitScale: Double?
  let logitBias: Double?
  let image: Image
  let text: Text?
}

/// How pixels become the input: what stands in the manifest under `image.preprocessing`.
struct PreprocessingDraft: Encodable, Hashable {
  var size: Int
  var resize: ModelManifest.Resize
  var resizedSide: Int?
  var longSide: ModelManifest.Rounding?
  var crop: ModelManifest.Crop
  var cropOrigin: ModelManifest.Rounding?
  var interpolation: ModelManifest.Interpolation
  var antialias = true
  var channels = ModelManifest.Channels.rgb
  var mean: [Double]
  var std: [Double]
}

/// The input tensors of a text tower: what stands in the manifest under `text.inputs`.
struct TextInputsDraft: Encodable, Hashable {
  var ids: String
  var mask: String?
  var types: String?
  var elements: ModelManifest.IntegerType
}

/// How texts become tokens: what stands in the manifest under `text.tokenizer`, but for the file.
struct TokenizerDraft: Encodable, Hashable {
  var kind: ModelManifest.TokenizerKind
  var lowercase: Bool
  var maxTokens: Int
  var startToken: Int?
  var endToken: Int?
  var unknownToken: Int?
  var padToken: Int?
  var cleaning: ModelManifest.Cleaning?
}
