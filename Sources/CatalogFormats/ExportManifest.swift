public import Embeddings
internal import Foundation

/// What an export is and what it holds: the content of its `export.json`.
public struct ExportManifest: Sendable, Hashable {
  /// The version of the format that is written and read here.
  public static let currentVersion = 1
  /// The name of the manifest itself.
  public static let fileName = "export.json"
  /// The table for people and data frames.
  public static let tableName = "pictures.csv"
  /// The lines that an import reads.
  public static let linesName = "pictures.jsonl"

  /// The version of the analysis whose figures are in it.
  public let analysisVersion: Int
  /// The number of pictures.
  public let pictures: Int
  /// The models whose embeddings are in it, in order.
  public let models: [Model]

  /// The embeddings of one model.
  public struct Model: Sendable, Hashable, Codable {
    /// The model's name.
    public let name: String
    /// The revision of the model.
    public let revision: String
    /// The components of each embedding.
    public let dimension: Int
    /// The number of embeddings.
    public let rows: Int
    /// The name of the file that holds them, in the folder of the export.
    public let file: String

    /// Describes the embeddings of a model, in a file that is named after it.
    public init(_ model: ModelIdentity, dimension: Int, rows: Int) {
      name = model.name
      revision = model.revision
      self.dimension = dimension
      self.rows = rows
      file = Self.fileName(of: model)
    }

    /// Which model it is.
    public var identity: ModelIdentity { ModelIdentity(name: name, revision: revision) }

    /// `embeddings-pinclip@1.npy`; what could mean a folder, or something else than itself, is
    /// percent-encoded.
    public static func fileName(of model: ModelIdentity) -> String {
      "embeddings-\(encoded(model.name))@\(encoded(model.revision)).npy"
    }

    private static func encoded(_ text: String) -> String {
      text.utf8.map { byte in
        let scalar = Unicode.Scalar(byte)
        let isPlain =
          scalar.isASCII
          && (scalar.properties.isAlphabetic || "0123456789._-+".unicodeScalars.contains(scalar))
        return isPlain ? String(Character(scalar)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
    }
  }

  /// Makes a manifest.
  public init(analysisVersion: Int, pictures: Int, models: [Model]) {
    self.analysisVersion = analysisVersion
    self.pictures = pictures
    self.models = models
  }

  /// The manifest as JSON, keys in alphabetical order.
  ///
  /// - Throws: `EncodingError`, which none of these values gives.
  public func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(Content(self))) + [UInt8(ascii: "\n")]
  }

  /// Reads a manifest.
  ///
  /// - Throws: ``CatalogFormatsError``: `damagedFile` for what is none, `unsupportedFile` for that of a later
  ///   version.
  public init(bytes: [UInt8], subject: String) throws(CatalogFormatsError) {
    func damaged(_ reason: String) -> CatalogFormatsError {
      CatalogFormatsError(.damagedFile, subject: subject, reason: reason)
    }
    // The version is looked at first: a later format may have other members.
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)), head.format == Head.name else {
      throw damaged("not the \(Self.fileName) of an exported catalog")
    }
    guard head.version == Self.currentVersion else {
      throw CatalogFormatsError(
        .unsupportedFile, subject: subject,
        reason: "version \(head.version) of the format; this PinPalettes reads version \(Self.currentVersion)"
      )
    }
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)),
      content.analysisVersion >= 1, content.pictures >= 0
    else { throw damaged("a member is missing or of another type") }
    for model in content.models {
      guard !model.name.isEmpty, !model.revision.isEmpty, model.dimension >= 1, model.rows >= 0 else {
        throw damaged("a model has no name, no revision or no components")
      }
      // The file is opened by this name: it must not lead out of the folder.
      guard model.file.hasSuffix(".npy"),
        !model.file.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 })
      else { throw damaged("“\(model.file)” is not the name of a .npy file in the same folder") }
    }
    guard Set(content.models.map(\.identity)).count == content.models.count else {
      throw damaged("a model is named twice")
    }
    self.init(analysisVersion: content.analysisVersion, pictures: content.pictures, models: content.models)
  }

  private struct Head: Codable {
    static let name = "pinpalettes-catalog"
    let format: String
    let version: Int
  }

  private struct Content: Codable {
    let format: String
    let version: Int
    let analysisVersion: Int
    let pictures: Int
    let models: [Model]

    init(_ manifest: ExportManifest) {
      format = Head.name
      version = ExportManifest.currentVersion
      analysisVersion = manifest.analysisVersion
      pictures = manifest.pictures
      models = manifest.models
    }
  }
}
