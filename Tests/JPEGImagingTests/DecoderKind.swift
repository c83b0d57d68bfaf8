import Imaging
import JPEGImaging
import VipsImaging

/// Every decoder that the contract holds for.
enum DecoderKind: CaseIterable {
  case vips
  case jpeg

  func make(pixelLimit: Int = 300_000_000) -> any ImageDecoder {
    switch self {
    case .vips: VipsDecoder(pixelLimit: pixelLimit)
    case .jpeg: JPEGDecoder(pixelLimit: pixelLimit)
    }
  }

  /// The code of the error that decoding throws; nil when there is none.
  func code(
    of bytes: [UInt8], minimumShortSide: Int? = 360, pixelLimit: Int = 300_000_000
  ) -> ImagingError.Code? {
    do {
      _ = try make(pixelLimit: pixelLimit).decode(bytes, subject: "test", minimumShortSide: minimumShortSide)
      return nil
    } catch {
      return (error as? ImagingError)?.code
    }
  }
}
