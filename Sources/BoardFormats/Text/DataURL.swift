internal import Foundation

extension EmbeddedPicture {
  /// The file inside of a URL.
  var dataURL: String {
    "data:\(Markup.mediaType(mediaType));base64,\(Data(bytes).base64EncodedString())"
  }
}

extension WebFont {
  /// The rule that makes the font known to a style sheet.
  var rule: String {
    """
    @font-face{font-family:'\(typeface.family)';font-display:block;\
    src:url(data:font/woff2;base64,\(Data(bytes).base64EncodedString())) format('woff2')}
    """
  }
}
