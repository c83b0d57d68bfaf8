internal import Embeddings

extension PreprocessingDraft {
  /// Reads a `preprocessor_config.json` of Hugging Face's image processors: CLIP, SigLIP and their kin.
  ///
  /// Source: `transformers`, `image_processing_clip.py` and `image_transforms.py`: the longer side is cut
  /// down to whole pixels; the crop's origin is cut down too, but rounded by the `…Fast` processors,
  /// which are torchvision's.
  ///
  /// - Throws: ``ModelPackagesError`` with code `unsupportedModel` or `damagedFile`.
  init(huggingFace config: JSONValue, subject: String) throws(ModelPackagesError) {
    let reading = HuggingFaceReading(config: config, subject: subject)
    let frame = try reading.frame()
    let normalizes = config["do_normalize"]?.boolean ?? true
    let normal = try reading.normalization()
    self.init(
      size: frame.size, resize: frame.resize,
      resizedSide: frame.resizedSide == frame.size ? nil : frame.resizedSide,
      longSide: frame.resize == .shortest ? .truncated : nil, crop: frame.crop,
      cropOrigin: frame.crop == .center ? (reading.isFast ? .rounded : .truncated) : nil,
      interpolation: try reading.interpolation(),
      mean: normalizes ? normal.mean : [0, 0, 0], std: normalizes ? normal.std : [1, 1, 1])
    let factor = config["rescale_factor"]?.number ?? 1.0 / 255
    guard config["do_rescale"]?.boolean ?? true, abs(factor * 255 - 1) < 1e-4 else {
      throw reading.unsupported("rescale_factor must be 1/255")
    }
  }
}

/// Reads the parts of a processor's configuration.
private struct HuggingFaceReading {
  struct Frame {
    let size: Int
    let resizedSide: Int
    let resize: ModelManifest.Resize
    let crop: ModelManifest.Crop
  }

  let config: JSONValue
  let subject: String

  private var processor: String {
    config["image_processor_type"]?.string ?? config["feature_extractor_type"]?.string ?? ""
  }

  var isFast: Bool { processor.hasSuffix("Fast") }

  func unsupported(_ reason: String) -> ModelPackagesError {
    ModelPackagesError(.unsupportedModel, subject: subject, reason: reason)
  }

  /// How a picture gets its size.
  func frame() throws(ModelPackagesError) -> Frame {
    guard config["do_resize"]?.boolean ?? true else {
      throw unsupported("do_resize is false; every picture has to be brought to one size")
    }
    guard let size = config["size"] else { throw unsupported("size is missing") }
    // CLIP crops unless told otherwise, the others do not.
    let crops =
      config["do_center_crop"]?.boolean ?? (config["crop_size"] != nil || processor.hasPrefix("CLIP"))
    let shortest = size["shortest_edge"]?.integer ?? (crops ? size.integer : nil)
    let squashed = try square(size, "size")
    guard let resizedSide = shortest ?? squashed else {
      throw unsupported("size states neither shortest_edge nor height and width")
    }
    let resize = shortest == nil ? ModelManifest.Resize.squash : .shortest
    guard crops else {
      guard resize == .squash else {
        throw unsupported("do_center_crop is false after resizing the shortest_edge; inputs must be square")
      }
      return Frame(size: resizedSide, resizedSide: resizedSide, resize: resize, crop: .none)
    }
    let cropSize = try config["crop_size"].map { value throws(ModelPackagesError) in
      guard let side = try square(value, "crop_size") else { throw unsupported("crop_size is no size") }
      return side
    }
    guard let side = cropSize ?? resizedSide as Int?, side <= resizedSide else {
      throw unsupported("crop_size is larger than size")
    }
    // What fills the square already has nothing to cut.
    let isWhole = resize == .squash && side == resizedSide
    return Frame(size: side, resizedSide: resizedSide, resize: resize, crop: isWhole ? .none : .center)
  }

  /// A side in pixels, written as a number or as equal height and width.
  private func square(_ value: JSONValue, _ key: String) throws(ModelPackagesError) -> Int? {
    if let side = value.integer { return side }
    guard let height = value["height"]?.integer, let width = value["width"]?.integer else { return nil }
    guard height == width else {
      throw unsupported("\(key) is \(width)×\(height); only square inputs are supported")
    }
    return height
  }

  /// The kernel, by Pillow's numbers.
  func interpolation() throws(ModelPackagesError) -> ModelManifest.Interpolation {
    let kernels = [2: ModelManifest.Interpolation.bilinear, 3: .bicubic]
    // What these two leave out is known; other processors have other defaults.
    let isKnown = processor.hasPrefix("CLIP") || processor.hasPrefix("Siglip")
    let number = config["resample"]?.integer ?? (isKnown ? 3 : nil)
    guard let number, let kernel = kernels[number] else {
      throw unsupported(
        "resample is \(number.map(String.init) ?? "missing"); only 2 (bilinear) and 3 (bicubic) are supported"
      )
    }
    return kernel
  }

  /// Mean and deviation; SigLIP's processor halves where nothing is stated, CLIP's has CLIP's.
  func normalization() throws(ModelPackagesError) -> (mean: [Double], std: [Double]) {
    let halves = processor.hasPrefix("Siglip") ? [0.5, 0.5, 0.5] : nil
    return (
      try PreprocessingDraft.channels(config["image_mean"], "image_mean", subject: subject)
        ?? halves ?? PreprocessingDraft.clipMean,
      try PreprocessingDraft.channels(config["image_std"], "image_std", subject: subject)
        ?? halves ?? PreprocessingDraft.clipStd
    )
  }
}
