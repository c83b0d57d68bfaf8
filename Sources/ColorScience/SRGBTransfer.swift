/// The sRGB transfer function, between gamma-encoded samples and linear light.
///
/// Source: IEC 61966-2-1:1999, with the threshold 0.04045.
public enum SRGBTransfer {
  /// The linear value, 0…1, of each of the 256 samples.
  public static let decodeTable: [Double] = (0...255).map { decode(Double($0) / 255) }

  /// The linear value of a sample.
  public static func decode(_ sample: UInt8) -> Double { decodeTable[Int(sample)] }

  /// The sample nearest to a linear value; values beyond 0…1 are clipped.
  public static func encode(_ linear: Double) -> UInt8 {
    UInt8((min(max(encodedFraction(linear), 0), 1) * 255).rounded())
  }

  /// The linear value of an encoded fraction, both nominally 0…1 and neither clipped.
  public static func decode(_ encoded: Double) -> Double {
    encoded <= 0.04045 ? encoded / 12.92 : Elementary.power((encoded + 0.055) / 1.055, 2.4)
  }

  /// The encoded fraction of a linear value, both nominally 0…1 and neither clipped.
  public static func encodedFraction(_ linear: Double) -> Double {
    linear <= 0.0031308 ? linear * 12.92 : 1.055 * Elementary.power(linear, 1 / 2.4) - 0.055
  }
}
