/// What a model folder contains and how its two towers want to be fed.
///
/// The manifest is the only description of a model: file names, tensor names,
/// preprocessing and tokenizer are data read from it, never constants of the code.
/// `docs/embeddings.md` explains every field.
public struct ModelManifest: Sendable, Hashable, Codable {
  /// The version of the manifest format; ``knownFormatVersion`` once decoded.
  public let formatVersion: Int
  /// The model's name, such as `pinclip`.
  public let name: String
  /// The revision of its weights and preprocessing.
  public let revision: String
  /// The number of components of every embedding of both towers.
  public let dimension: Int
  /// The license of the weights, for people to read; empty when not stated.
  public let license: String
  /// Where the model came from, for people to read; nil when not stated.
  public let source: String?
  /// The learned factor that turns a cosine into a logit; nil when not stated.
  public let logitScale: Double?
  /// What is added to the scaled cosine of a model trained with a sigmoid, such as SigLIP; nil for a softmax.
  public let logitBias: Double?
  /// The tower for pictures.
  public let image: ImageTower
  /// The tower for texts; nil when the model has none that can be run: then it finds pictures by pictures only.
  public let text: TextTower?
  /// The file with reference inputs and outputs, relative to the manifest; nil when there is none.
  public let golden: String?

  /// The version of the manifest format that this version reads.
  public static let knownFormatVersion = 1

  /// The identity under which this model's embeddings are stored.
  public var identity: ModelIdentity { ModelIdentity(name: name, revision: revision) }
}

extension ModelManifest {
  /// The tower that maps pictures to embeddings.
  public struct ImageTower: Sendable, Hashable, Codable {
    /// The network's file name, inside the model folder.
    public let file: String
    /// The SHA-256 of the file: 64 lower-case hexadecimal digits.
    public let sha256: String
    /// Files of weights that the network refers to, beside it in the folder; nil when all are in `file`.
    public let data: [DataFile]?
    /// The name of the input tensor.
    public let input: String
    /// The order of the input's axes.
    public let layout: Layout
    /// The name of the output tensor, Float32: `[batch, dimension]`, or `[batch, tokens, dimension]` with a pooling.
    public let output: String
    /// How an output with a vector for every token becomes one vector; nil when it is one.
    public let pooling: Pooling?
    /// Whether the network itself scales its output to length one; embeddings always are.
    public let normalized: Bool
    /// How pixels become the input tensor.
    public let preprocessing: Preprocessing
  }

  /// A file of weights beside a network, as ONNX keeps those of more than two gigabytes.
  public struct DataFile: Sendable, Hashable, Codable {
    /// The file name, inside the model folder; the network names it so.
    public let file: String
    /// The SHA-256 of the file: 64 lower-case hexadecimal digits.
    public let sha256: String
  }

  /// How the pixels of a picture become the input of the image tower.
  public struct Preprocessing: Sendable, Hashable, Codable {
    /// The side of the square input, in pixels.
    public let size: Int
    /// How a picture that is not square is brought to the size.
    public let resize: Resize
    /// The side that resizing aims at, in pixels, where the crop is smaller than that; nil for `size`.
    public let resizedSide: Int?
    /// How the longer side, once resized, becomes a whole number; nil for `rounded`.
    public let longSide: Rounding?
    /// What is cut out after resizing.
    public let crop: Crop
    /// How half a pixel of the crop's origin becomes a whole one; nil for `truncated`.
    public let cropOrigin: Rounding?
    /// The resampling kernel.
    public let interpolation: Interpolation
    /// Whether the kernel widens as the picture shrinks; only true is supported.
    public let antialias: Bool
    /// The order of the color channels.
    public let channels: Channels
    /// What is subtracted from each channel, with samples as 0…1.
    public let mean: [Double]
    /// What each channel is divided by afterwards.
    public let std: [Double]
  }

  /// The tower that maps texts to embeddings.
  public struct TextTower: Sendable, Hashable, Codable {
    /// The network's file name, inside the model folder.
    public let file: String
    /// The SHA-256 of the file: 64 lower-case hexadecimal digits.
    public let sha256: String
    /// Files of weights that the network refers to, beside it in the folder; nil when all are in `file`.
    public let data: [DataFile]?
    /// The names of the input tensors.
    public let inputs: Inputs
    /// The name of the output tensor, Float32: `[batch, dimension]`, or `[batch, tokens, dimension]` with a pooling.
    public let output: String
    /// How an output with a vector for every token becomes one vector; nil when it is one.
    public let pooling: Pooling?
    /// Whether the network itself scales its output to length one; embeddings always are.
    public let normalized: Bool
    /// How texts become token ids.
    public let tokenizer: Tokenizer

    /// The names of the input tensors, each `[batch, tokens]`.
    public struct Inputs: Sendable, Hashable, Codable {
      /// The tensor of token ids.
      public let ids: String
      /// The tensor that is 1 for every token to attend to; nil when the network has none.
      public let mask: String?
      /// The tensor of segment numbers, all 0; nil when the network has none.
      public let types: String?
      /// The type of their elements; nil for `int64`.
      public let elements: IntegerType?
    }
  }

  /// How texts become token ids.
  public struct Tokenizer: Sendable, Hashable, Codable {
    /// The algorithm.
    public let kind: TokenizerKind
    /// The file with the vocabulary, inside the model folder.
    public let file: String
    /// The SHA-256 of the file: 64 lower-case hexadecimal digits.
    public let sha256: String
    /// Whether texts are lower-cased first; WordPiece then drops accents too.
    public let lowercase: Bool
    /// The most tokens that the network takes, start and end included.
    public let maxTokens: Int
    /// The id put before every text; nil for none.
    public let startToken: Int?
    /// The id put after every text; nil for none.
    public let endToken: Int?
    /// The id of what the vocabulary cannot spell; nil where it can spell everything.
    public let unknownToken: Int?
    /// The id that fills every text up to ``maxTokens``, or to a multiple of ``padStep``; nil where nothing is filled.
    public let padToken: Int?
    /// Texts are filled up to the next multiple of it; nil for up to ``maxTokens``.
    ///
    /// For networks that take texts of any length and mask what is filled: a runtime works much out anew for each
    /// length that differs from the one before, which for a short text takes as long as the text itself.
    public let padStep: Int?
    /// How texts are cleaned before anything else; nil for not at all.
    public let cleaning: Cleaning?
  }
}
