internal import CLittleCMS

/// Converts decoded samples from an embedded profile to sRGB.
///
/// A profile that is damaged or is for another kind of picture is ignored: then the samples count
/// as sRGB, which is what a picture without a profile is in.
enum ProfileConversion {
  /// Converts R G B A samples in place; alpha stays.
  ///
  /// - Parameters:
  ///   - samples: The samples; of gray ones the three colors are equal.
  ///   - profile: The embedded profile.
  ///   - isGray: Whether the picture was stored as gray, and the profile has to be one for gray.
  /// - Throws: ``ImagingError`` with code `libraryUnavailable`.
  static func convert(_ samples: inout [UInt8], from profile: [UInt8], isGray: Bool) throws {
    try LittleCMSLibrary.load()
    let gray = isGray ? stride(from: 0, to: samples.count, by: 4).map { samples[$0] } : []
    samples.withUnsafeMutableBytes { pixels in
      profile.withUnsafeBytes { profile in
        gray.withUnsafeBytes { gray in
          _ = pinpalettes_lcms_to_srgb(
            profile.baseAddress, profile.count, isGray ? gray.baseAddress : nil, pixels.baseAddress,
            pixels.count / 4)
        }
      }
    }
  }
}
