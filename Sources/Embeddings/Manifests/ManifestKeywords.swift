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
