import ArgumentParser
import Foundation
import PinPalettesKit

/// The pictures that a command looks at.
struct PictureArguments: ParsableArguments {
  @Argument(help: "The pictures; - is standard input.", completion: .file())
  var images: [String]

  func validate() throws {
    guard images.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("standard input (-) can be read once only")
    }
  }

  /// The pictures, standard input read to its end.
  func sources() -> [PictureSource] {
    images.map { image in
      guard image == "-" else { return .file(image) }
      return .bytes([UInt8](FileHandle.standardInput.readDataToEndOfFile()), name: image)
    }
  }
}
