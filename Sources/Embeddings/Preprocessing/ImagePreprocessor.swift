public import Imaging

/// Turns pixels into the input of the image tower, as the model's manifest says.
///
/// A value: share it, and call it from as many threads as there are.
public struct ImagePreprocessor: Sendable {
  private let preprocessing: ModelManifest.Preprocessing
  /// The normalized value of every 8-bit sample, for red, green and blue in turn.
  private let normalized: [Float]

  /// Prepares the tables.
  ///
  /// - Precondition: The manifest came from ``ModelManifest/init(decoding:subject:)``, which checks it.
  public init(_ preprocessing: ModelManifest.Preprocessing) {
    precondition(preprocessing.mean.count == 3 && preprocessing.std.count == 3, "RGB needs three numbers")
    self.preprocessing = preprocessing
    normalized = zip(preprocessing.mean, preprocessing.std).flatMap { mean, std in
      (0...255).map { Float((Double($0) / 255 - mean) / std) }
    }
  }

  /// The side of the tensors, in pixels.
  public var side: Int { preprocessing.size }

  /// Resizes, crops and normalizes a picture.
  ///
  /// Only the pixels that the crop keeps are computed. About 2 ms for 540×360 pixels on one core.
  ///
  /// - Parameter image: Upright sRGB pixels; alpha is composited over white.
  /// - Returns: The tensor, `[3, side, side]`.
  public func tensor(for image: PixelBuffer) -> PixelTensor {
    let resized = resizedSize(of: image.size)
    let window = ResamplingWindow(
      x: (resized.width - side) / 2, y: (resized.height - side) / 2, width: side, height: side)
    let samples = AntialiasedResampler(interpolation: preprocessing.interpolation)
      .planes(of: image.compositedOverWhite(), resizedTo: resized, window: window)
    let plane = side * side
    let values = [Float](unsafeUninitializedCapacity: samples.count) { values, count in
      for index in 0..<samples.count {
        values[index] = normalized[index / plane * 256 + Int(samples[index])]
      }
      count = samples.count
    }
    return PixelTensor(side: side, values: values)
  }

  /// The size of the whole picture once resized.
  ///
  /// The longer side is rounded, and an odd remainder of the crop goes to the right and the bottom:
  /// so were the reference tensors made, bit for bit.
  private func resizedSize(of size: PixelSize) -> PixelSize {
    switch preprocessing.resize {
    case .squash:
      return PixelSize(width: side, height: side)
    case .shortest:
      let scale = Double(side) / Double(size.shortSide)
      return PixelSize(
        width: max(side, Int((Double(size.width) * scale).rounded(.toNearestOrEven))),
        height: max(side, Int((Double(size.height) * scale).rounded(.toNearestOrEven))))
    }
  }
}
