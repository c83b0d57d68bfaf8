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
    tensor(
      for: image, geometry: ResizeGeometry(of: image.size, for: preprocessing),
      extent: PictureExtent(image.size))
  }

  /// Resizes, crops and normalizes a picture that may have been shrunk by its decoder.
  ///
  /// Proportions and crop are those of the whole picture: a shrunk one has whole pixels, and its own
  /// proportions would move the crop by up to a pixel.
  ///
  /// - Parameter image: Upright sRGB pixels; alpha is composited over white.
  /// - Returns: The tensor, `[3, side, side]`.
  public func tensor(for image: DecodedImage) -> PixelTensor {
    tensor(
      for: image.pixels, geometry: ResizeGeometry(of: image.originalSize, for: preprocessing),
      extent: PictureExtent(of: image.originalSize, decodedTo: image.pixels.size))
  }

  private func tensor(
    for image: PixelBuffer, geometry: ResizeGeometry, extent: PictureExtent
  ) -> PixelTensor {
    let samples = AntialiasedResampler(interpolation: preprocessing.interpolation).planes(
      of: image.compositedOverWhite(), extent: extent, resizedTo: geometry.resized, window: geometry.window)
    let plane = side * side
    let values = [Float](unsafeUninitializedCapacity: samples.count) { values, count in
      for index in 0..<samples.count {
        values[index] = normalized[index / plane * 256 + Int(samples[index])]
      }
      count = samples.count
    }
    return PixelTensor(side: side, values: values)
  }
}
