import Foundation

extension ModelManifest {
  /// Reads and checks a manifest.
  ///
  /// - Parameters:
  ///   - bytes: The whole JSON file.
  ///   - subject: The path or name to put into errors.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when the bytes are not a manifest or state
  ///   values out of range, `unsupportedModel` when they ask for something unknown to this version.
  public init(decoding bytes: [UInt8], subject: String = "manifest.json") throws {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    do {
      // The version first: a newer manifest may differ in every other field.
      let version = try decoder.decode(Version.self, from: data).formatVersion
      guard version == Self.knownFormatVersion else {
        throw EmbeddingsError(
          .unsupportedModel, subject: subject,
          reason: "formatVersion is \(version); this version reads \(Self.knownFormatVersion)")
      }
      self = try decoder.decode(ModelManifest.self, from: data)
    } catch let error as DecodingError {
      throw EmbeddingsError(.damagedModel, subject: subject, reason: error.briefReason)
    } catch let error as EmbeddingsError where error.subject != subject {
      throw EmbeddingsError(error.code, subject: subject, reason: "\(error.subject): \(error.reason)")
    }
    for check in checks where !check.holds {
      throw EmbeddingsError(check.code, subject: subject, reason: check.reason)
    }
  }

  private struct Version: Decodable {
    let formatVersion: Int
  }

  private struct Check {
    let holds: Bool
    let reason: String
    var code = EmbeddingsError.Code.damagedModel
  }

  /// What the types alone do not guarantee, in the order in which it is reported.
  private var checks: [Check] {
    let preprocessing = image.preprocessing
    let tensors = [image.input, image.output] + (text.map { [$0.inputs.ids, $0.output] } ?? [])
    return [
      Check(holds: !name.isEmpty && !revision.isEmpty, reason: "name and revision must not be empty"),
      // They are shown on terminals, which obey control characters.
      Check(
        holds: (name + revision).unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
        reason: "name and revision must not have control characters"),
      Check(
        holds: (1...65_536).contains(dimension), reason: "dimension must be 1 to 65536, not \(dimension)"),
      Check(holds: tensors.allSatisfy { !$0.isEmpty }, reason: "tensor names must not be empty"),
      Check(
        holds: (1...4096).contains(preprocessing.size),
        reason: "image.preprocessing.size must be 1 to 4096, not \(preprocessing.size)"),
      Check(
        holds: (preprocessing.size...8192).contains(preprocessing.resizedSide ?? preprocessing.size),
        reason: "image.preprocessing.resizedSide must be size to 8192, not \(preprocessing.resizedSide ?? 0)"),
      Check(
        holds: preprocessing.mean.count == 3 && preprocessing.mean.allSatisfy(\.isFinite),
        reason: "image.preprocessing.mean must be three numbers"),
      Check(
        holds: preprocessing.std.count == 3 && preprocessing.std.allSatisfy { $0.isFinite && $0 > 0 },
        reason: "image.preprocessing.std must be three positive numbers"),
      Check(
        holds: preprocessing.antialias, reason: "image.preprocessing.antialias: only true is supported",
        code: .unsupportedModel),
      Check(
        holds: preprocessing.crop == .center
          || (preprocessing.resize == .squash
            && preprocessing.resizedSide ?? preprocessing.size == preprocessing.size),
        reason: "image.preprocessing: resize \"\(preprocessing.resize.rawValue)\" needs crop \"center\"",
        code: .unsupportedModel),
    ] + (text.map { Self.checks(of: $0.tokenizer) } ?? []) + files.flatMap(Self.checks(ofFile:))
  }

  private static func checks(of tokenizer: Tokenizer) -> [Check] {
    let ids = [tokenizer.startToken, tokenizer.endToken, tokenizer.unknownToken, tokenizer.padToken]
    return [
      Check(
        holds: (2...65_536).contains(tokenizer.maxTokens),
        reason: "text.tokenizer.maxTokens must be 2 to 65536, not \(tokenizer.maxTokens)"),
      Check(
        holds: ids.allSatisfy { (0...Int(Int32.max)).contains($0 ?? 0) },
        reason: "text.tokenizer: token ids must be 0 to \(Int32.max)"),
      Check(
        holds: tokenizer.padStep.map { tokenizer.padToken != nil && (1...tokenizer.maxTokens).contains($0) }
          ?? true,
        reason: "text.tokenizer.padStep must be 1 to maxTokens, and needs a padToken"),
    ]
  }

  private static func checks(ofFile named: NamedFile) -> [Check] {
    [
      // Whoever writes a manifest must not be able to point outside its folder.
      Check(
        holds: isPlainName(named.file),
        reason: "\(named.field).file must be a plain file name, not \"\(named.file)\""),
      Check(
        holds: named.sha256.utf8.count == 64 && named.sha256.utf8.allSatisfy(isLowerCaseHexDigit),
        reason: "\(named.field).sha256 must be 64 lower-case hexadecimal digits"),
    ]
  }

  private static func isPlainName(_ file: String) -> Bool {
    !file.isEmpty && !file.hasPrefix(".") && !file.contains("/") && !file.contains("\\")
  }

  private static func isLowerCaseHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

extension DecodingError {
  /// The field and what is wrong with it, in one line.
  var briefReason: String {
    func line(_ context: Context, _ key: (any CodingKey)? = nil, _ reason: String) -> String {
      let path = (context.codingPath + (key.map { [$0] } ?? [])).map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? reason : "\(path): \(reason)"
    }
    switch self {
    case .keyNotFound(let key, let context): return line(context, key, "missing")
    case .valueNotFound(_, let context): return line(context, nil, "missing")
    case .typeMismatch(let type, let context): return line(context, nil, "not of type \(type)")
    case .dataCorrupted(let context): return line(context, nil, "not valid JSON")
    @unknown default: return "not valid JSON"
    }
  }
}
