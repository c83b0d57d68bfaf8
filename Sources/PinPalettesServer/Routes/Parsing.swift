internal import Foundation
internal import Hummingbird
internal import PinPalettesKit

extension StudioContext {
  /// The picture that the address names.
  ///
  /// - Throws: ``ProblemError``: what is no id is no picture either.
  func pictureID() throws(ProblemError) -> PictureID {
    let text = parameters.get("id") ?? ""
    guard let id = PictureID(text) else {
      throw ProblemError(.notFound, "A picture’s id has 32 hexadecimal digits in lower case")
    }
    return id
  }

  /// The upload that the address names.
  ///
  /// - Throws: ``ProblemError``.
  func uploadToken() throws(ProblemError) -> UploadToken {
    guard let token = UploadToken(parameters.get("token") ?? "") else {
      throw ProblemError(.notFound, "An upload’s token has 32 hexadecimal digits in lower case")
    }
    return token
  }

  /// The name that the address has, as people write it.
  ///
  /// - Throws: ``ProblemError``.
  func name() throws(ProblemError) -> String {
    guard let name = parameters.get("name")?.removingPercentEncoding else {
      throw ProblemError(.badPath, "The name in the address is not UTF-8 in percent-encoding")
    }
    return name
  }
}

extension Request {
  /// Makes sure that the address has no parameters.
  ///
  /// - Throws: ``ProblemError`` that names the first.
  func refuseParameters() throws(ProblemError) { _ = try QueryParameters(self) }
}
