extension ModelManifest {
  /// The order of the axes of an image input.
  public enum Layout: String, ManifestKeyword {
    /// Batch, channel, row, column.
    case nchw = "NCHW"
  }

  /// How a picture that is not square is brought to the input's size.
  public enum Resize: String, ManifestKeyword {
    /// The shorter side becomes the size, the longer one follows.
    case shortest
    /// Both sides become the size, whatever the aspect ratio.
    case squash
  }

  /// What is cut out of the resized picture.
  public enum Crop: String, ManifestKeyword {
    /// The square in the middle.
    case center
    /// Nothing: the resized picture is the input.
    case none
  }

  /// How a fraction of a pixel becomes a whole one.
  public enum Rounding: String, ManifestKeyword {
    /// To the nearest whole number, halves to the even one.
    case rounded
    /// Towards zero.
    case truncated
  }

  /// A resampling kernel.
  public enum Interpolation: String, ManifestKeyword {
    /// A triangle, two source pixels wide.
    case bilinear
    /// Keys' cubic convolution with a = −0.5, four source pixels wide.
    case bicubic
  }

  /// The order of the color channels.
  public enum Channels: String, ManifestKeyword {
    /// Red, green, blue.
    case rgb = "RGB"
  }

  /// A tokenization algorithm.
  public enum TokenizerKind: String, ManifestKeyword {
    /// BERT's normalizer and pre-tokenizer, then greedy WordPiece.
    case bertWordPiece = "bert-wordpiece"
    /// CLIP's byte-pair encoding of bytes, words ended by `</w>`.
    case clipBytePair = "clip-bpe"
    /// Byte-pair encoding in SentencePiece's manner: spaces as `▁`, unknown characters as bytes (Gemma, SigLIP 2).
    case sentencePieceBytePair = "sentencepiece-bpe"
  }

  /// How texts are cleaned before they become tokens.
  public enum Cleaning: String, ManifestKeyword {
    /// Underscores become spaces, ASCII punctuation goes, case too, and white space shrinks to single spaces:
    /// `canonicalize_text` of OpenCLIP, after big_vision.
    case canonicalize
  }

  /// How the vectors of all tokens become one.
  public enum Pooling: String, ManifestKeyword {
    /// That of the first token.
    case first
    /// That of the last token which is not padding.
    case last
    /// The mean over the tokens which are not padding.
    case mean
  }

  /// The element type of a text tower's inputs.
  public enum IntegerType: String, ManifestKeyword {
    /// 64 bits.
    case int64
    /// 32 bits.
    case int32
  }
}

/// A word of the manifest out of a closed list.
///
/// A word that is not on the list is a model newer than this code, not damage,
/// and the error says which words there are.
public protocol ManifestKeyword: RawRepresentable, CaseIterable, Sendable, Hashable, Codable
where RawValue == String {}

extension ManifestKeyword {
  /// Reads the keyword.
  ///
  /// - Throws: ``EmbeddingsError`` with code `unsupportedModel` when the word is not on the list.
  public init(from decoder: any Decoder) throws {
    let word = try decoder.singleValueContainer().decode(String.self)
    guard let keyword = Self(rawValue: word) else {
      let known = Self.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw EmbeddingsError(
        .unsupportedModel, subject: decoder.codingPath.map(\.stringValue).joined(separator: "."),
        reason: "\"\(word)\" is not supported, only \(known)")
    }
    self = keyword
  }
}
