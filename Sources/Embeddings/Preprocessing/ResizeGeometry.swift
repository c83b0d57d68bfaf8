import Imaging

/// How large a picture becomes, and which part of it then is the network's input.
///
/// Conventions differ by a pixel. torchvision, which trained OpenAI's CLIP and OpenCLIP, cuts the fraction of
/// the longer side off and rounds the crop's origin, halves to even (`Resize` and `CenterCrop` in
/// `torchvision/transforms/functional.py`); Hugging Face's image processors cut both off
/// (`get_resize_output_image_size` and `center_crop` in `transformers/image_transforms.py`).
struct ResizeGeometry: Equatable {
  /// The size of the whole picture once resized.
  let resized: PixelSize
  /// The part of the resized picture that is kept.
  let window: ResamplingWindow

  /// Fits a picture of a size.
  init(of size: PixelSize, for preprocessing: ModelManifest.Preprocessing) {
    let side = preprocessing.resizedSide ?? preprocessing.size
    resized =
      switch preprocessing.resize {
      case .squash: PixelSize(width: side, height: side)
      case .shortest: Self.size(size, withShortSide: side, longSide: preprocessing.longSide ?? .rounded)
      }
    let rounding = preprocessing.cropOrigin ?? .truncated
    window = ResamplingWindow(
      x: Self.half(resized.width - preprocessing.size, rounding),
      y: Self.half(resized.height - preprocessing.size, rounding),
      width: preprocessing.size, height: preprocessing.size)
  }

  /// The size with the same aspect ratio whose short side is `side`.
  private static func size(
    _ size: PixelSize, withShortSide side: Int, longSide rounding: ModelManifest.Rounding
  ) -> PixelSize {
    switch rounding {
    case .truncated:
      return PixelSize(
        width: size.width * side / size.shortSide, height: size.height * side / size.shortSide)
    case .rounded:
      // By the ratio rather than exactly: so were the default model's reference tensors made, bit for bit.
      let ratio = Double(side) / Double(size.shortSide)
      return PixelSize(
        width: max(side, Int((Double(size.width) * ratio).rounded(.toNearestOrEven))),
        height: max(side, Int((Double(size.height) * ratio).rounded(.toNearestOrEven))))
    }
  }

  /// Half of a margin of at least 0, in whole pixels.
  private static func half(_ margin: Int, _ rounding: ModelManifest.Rounding) -> Int {
    switch rounding {
    case .truncated: margin / 2
    case .rounded: Int((Double(margin) / 2).rounded(.toNearestOrEven))
    }
  }
}
