internal import COpenVINO

/// An element type that networks take.
protocol TensorElement: BitwiseCopyable {
  /// OpenVINO's number for it.
  static var elementType: ov_element_type_e { get }
}

extension Float: TensorElement {
  static var elementType: ov_element_type_e { PINPALETTES_OV_F32 }
}

extension Int32: TensorElement {
  static var elementType: ov_element_type_e { PINPALETTES_OV_I32 }
}

extension Int64: TensorElement {
  static var elementType: ov_element_type_e { PINPALETTES_OV_I64 }
}

extension Float {
  /// The value of a number of IEEE 754's binary16; `Float16` itself is missing on Intel Macs.
  init(halfBits bits: UInt16) {
    let exponent = Int(bits >> 10 & 31)
    let fraction = Float(bits & 1023) / 1024
    let magnitude: Float =
      switch exponent {
      case 0: Float(sign: .plus, exponent: -14, significand: fraction)
      case 31: fraction == 0 ? .infinity : .nan
      default: Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction)
      }
    self = bits >> 15 == 0 ? magnitude : -magnitude
  }
}
