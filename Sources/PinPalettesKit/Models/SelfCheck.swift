internal import Embeddings
internal import Foundation
internal import OpenVINOEmbeddings

/// Whether a model, run on this machine, answers as it did where its reference outputs were made.
struct SelfCheck {
  /// The file that a model without `golden` in its manifest keeps its reference outputs in, when it has any.
  static let fileName = "selfcheck.json"

  /// The least cosine between an answer and its reference; rounding to bfloat16 costs about .002.
  static let leastCosine = 0.99

  /// A reference has some ten bytes a component, of at most 65,536, for two towers.
  private static let mostBytes = 4_000_000

  private let folder: ModelFolder
  private let verified: VerifiedFiles

  /// Prepares to check a model.
  ///
  /// - Parameters:
  ///   - folder: The model.
  ///   - verified: What is remembered of earlier checks.
  init(_ folder: ModelFolder, verified: VerifiedFiles) {
    self.folder = folder
    self.verified = verified
  }

  /// Loads a tower and makes sure that it answers as its reference says, unless that was found before with these
  /// files, on this machine.
  ///
  /// - Parameters:
  ///   - options: How to run it. Where `automatic` answers wrongly, Float32 is tried.
  ///   - library: The runtime.
  ///   - load: Loads the tower; returns it with a way to ask it: its answer and the reference, or nil when there
  ///     is no reference for it.
  /// - Returns: The tower.
  /// - Throws: `EmbeddingsError` with code `invalidOutput` and the cosine when it answers wrongly, or what
  ///   `load` throws.
  func checked<Tower>(
    _ options: InferenceOptions, _ library: OpenVINOLibrary,
    load: (InferenceOptions) throws -> (Tower, (ReferenceOutputs) throws -> (Embedding, [Float])?)
  ) throws -> Tower {
    let golden = goldenPath
    guard FileManager.default.fileExists(atPath: golden) else { return try load(options).0 }
    var options = options
    let wanted = options.precision
    options.precision = try library.precision(for: options)
    // That bfloat16 did not suit this model was found before.
    if wanted == .automatic, verified.know(failure("\(Tower.self)", options, library), of: golden) {
      options.precision = .float32
    }
    func check() throws -> Tower {
      let (tower, ask) = try load(options)
      let finding = success("\(Tower.self)", options, library)
      if !verified.know(finding, of: golden) {
        try verified.remember(finding, of: golden) { try compare(ask) }
      }
      return tower
    }
    do {
      return try check()
    } catch let error as EmbeddingsError
      where error.code == .invalidOutput && wanted == .automatic && options.precision != .float32
    {
      let finding = failure("\(Tower.self)", options, library)
      options.precision = .float32
      let tower = try check()
      verified.remember(finding, of: golden) {}
      return tower
    }
  }

  /// The reference outputs; nil when the model has none.
  ///
  /// - Throws: `EmbeddingsError` with code `damagedModel` or `unsupportedModel`.
  func reference() throws -> ReferenceOutputs? {
    let path = goldenPath
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      let bytes = [UInt8](try file.read(upToCount: Self.mostBytes) ?? Data())
      return try ReferenceOutputs(decoding: bytes, for: folder.manifest, subject: path)
    } catch let error as EmbeddingsError {
      throw error
    } catch {
      throw EmbeddingsError(.damagedModel, subject: path, reason: FileReason.of(error))
    }
  }

  private func compare(_ ask: (ReferenceOutputs) throws -> (Embedding, [Float])?) throws {
    guard let reference = try reference(), let (answer, expected) = try ask(reference),
      let direction = Embedding(normalizing: expected)
    else { return }
    let cosine = answer.similarity(to: direction)
    guard cosine >= Self.leastCosine else {
      throw EmbeddingsError(
        .invalidOutput, subject: folder.path,
        reason:
          "the model does not answer its own test as it should (cosine \(String(format: "%.4f", cosine)), "
          + "at least \(Self.leastCosine) expected); try --precision f32, or fetch the model again")
    }
  }

  /// The manifest may come from the Internet: what it names must lie in the folder.
  private var goldenPath: String {
    let name = folder.manifest.golden ?? Self.fileName
    let isInside = !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
    return folder.path + "/" + (isInside ? name : Self.fileName)
  }

  private func success(_ tower: String, _ options: InferenceOptions, _ library: OpenVINOLibrary) -> String {
    "passes as " + conditions(tower, options, library)
  }

  private func failure(_ tower: String, _ options: InferenceOptions, _ library: OpenVINOLibrary) -> String {
    "fails as " + conditions(tower, options, library)
  }

  /// All that may change an answer besides the reference itself.
  private func conditions(_ tower: String, _ options: InferenceOptions, _ library: OpenVINOLibrary) -> String
  {
    let digests = folder.manifest.files.map(\.sha256).joined(separator: " ")
    return [
      tower, options.precision.rawValue, library.fullName(of: options.device), library.version, digests,
    ].joined(separator: ", ")
  }
}

extension SelfCheck {
  /// Computes a model's reference outputs in Float32, and sees whether it may run in bfloat16 here.
  ///
  /// Blocking: compiles both towers twice.
  ///
  /// - Parameters:
  ///   - folder: The model.
  ///   - configuration: Where the inference library is.
  /// - Returns: The file, to be kept as ``fileName`` beside the manifest; and a note for the user when the model
  ///   runs in Float32 only, nil otherwise.
  /// - Throws: `EmbeddingsError` when the model cannot be run.
  static func make(
    for folder: ModelFolder, configuration: StudioConfiguration
  ) throws -> (file: [UInt8], note: String?) {
    let library = try OpenVINOLibrary.load(searchPaths: configuration.openVINOSearchPaths)
    let pattern = ReferencePattern(side: folder.manifest.image.preprocessing.size)
    var options = configuration.inferenceOptions
    // The folder is not yet where it will be used: an entry would be of no use.
    options.cacheFolder = nil
    let tokenizer = try folder.manifest.text.map {
      try folder.tokenizer(of: $0, remembering: .init(folder: nil))
    }
    func answers(_ precision: InferenceOptions.Precision) throws -> (image: Embedding, text: Embedding?) {
      options.precision = precision
      let image = try OpenVINOImageEmbedder(
        manifest: folder.manifest, folder: folder.path, library: library, options: options)
      let text = try tokenizer.map {
        try OpenVINOTextEmbedder(
          manifest: folder.manifest, folder: folder.path, tokenizer: $0, library: library, options: options)
      }
      return (
        try image.embed(image.preprocessor.tensor(for: pattern.pixels)),
        try text?.embed(texts: [ReferenceOutputs.defaultText]).first
      )
    }
    let exact = try answers(.float32)
    let reference = ReferenceOutputs(
      pattern: pattern, image: exact.image, text: exact.text.map { (ReferenceOutputs.defaultText, $0) })
    options.precision = .automatic
    let fast = try library.precision(for: options)
    guard fast != .float32 else { return (reference.encoded, nil) }
    let rough = try answers(fast)
    let cosines =
      [rough.image.similarity(to: exact.image)]
      + zip([rough.text].compactMap(\.self), [exact.text].compactMap(\.self)).map { $0.similarity(to: $1) }
    let least = cosines.min() ?? 1
    return (
      reference.encoded,
      least >= leastCosine
        ? nil
        : "\(fast.rawValue) changes its answers too much (cosine \(String(format: "%.4f", least))): "
          + "it will run in float32"
    )
  }
}
