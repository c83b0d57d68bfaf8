internal import Embeddings

extension PreprocessingDraft {
  /// The channels' means in OpenAI's CLIP, over 0…1.
  ///
  /// Source: openai/CLIP, `clip/clip.py`.
  static let clipMean = [0.481_454_66, 0.457_827_5, 0.408_210_73]
  /// The channels' deviations in the same place.
  static let clipStd = [0.268_629_54, 0.261_302_58, 0.275_777_11]

  /// Reads a `preprocess_cfg` of OpenCLIP.
  ///
  /// What is not stated is as in `open_clip/transform.py`, `PreprocessCfg`. Its pictures are resized and
  /// cropped by torchvision, which cuts the longer side down to whole pixels and rounds the crop's origin.
  ///
  /// - Throws: ``ModelPackagesError`` with code `unsupportedModel` or `damagedFile`.
  init(openCLIP config: JSONValue, subject: String) throws(ModelPackagesError) {
    func unsupported(_ reason: String) -> ModelPackagesError {
      ModelPackagesError(.unsupportedModel, subject: subject, reason: reason)
    }
    let sides = config["size"].flatMap { $0.numbers ?? $0.number.map { [$0] } } ?? [224]
    guard let side = sides.first, let size = Int(exactly: side), sides.allSatisfy({ $0 == side }) else {
      throw unsupported("size is not one whole number or twice the same; only square inputs are supported")
    }
    if let mode = config["mode"]?.string, mode != "RGB" {
      throw unsupported("mode is \"\(mode)\"; only \"RGB\" is supported")
    }
    let resizing = config["resize_mode"]?.string ?? "shortest"
    guard let resize = ModelManifest.Resize(rawValue: resizing) else {
      throw unsupported("resize_mode is \"\(resizing)\"; only \"shortest\" and \"squash\" are supported")
    }
    let kernel = config["interpolation"]?.string ?? "bicubic"
    guard let interpolation = ModelManifest.Interpolation(rawValue: kernel) else {
      throw unsupported("interpolation is \"\(kernel)\"; only \"bicubic\" and \"bilinear\" are supported")
    }
    let isCropped = resize == .shortest
    self.init(
      size: size, resize: resize, longSide: isCropped ? .truncated : nil,
      crop: isCropped ? .center : .none, cropOrigin: isCropped ? .rounded : nil,
      interpolation: interpolation,
      mean: try Self.channels(config["mean"], "mean", subject: subject) ?? Self.clipMean,
      std: try Self.channels(config["std"], "std", subject: subject) ?? Self.clipStd)
  }

  /// One number for each channel.
  static func channels(
    _ value: JSONValue?, _ key: String, subject: String
  ) throws(ModelPackagesError) -> [Double]? {
    guard let value else { return nil }
    let isDeviation = key.hasSuffix("std")
    guard let numbers = value.numbers, numbers.count == 3, !isDeviation || numbers.allSatisfy({ $0 > 0 })
    else {
      throw ModelPackagesError(
        .damagedFile, subject: subject,
        reason: "\(key) must be three numbers, and those of a deviation positive")
    }
    return numbers
  }
}
