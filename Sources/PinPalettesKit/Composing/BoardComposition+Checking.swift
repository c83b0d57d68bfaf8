internal import Moodboards

extension BoardComposition {
  /// The most characters of a title: two lines of the smallest type hold fewer.
  static let mostTitleCharacters = 200
  /// The most characters of a caption.
  static let mostCaptionCharacters = 400
  /// The most pairs that change places: every picture of the largest board, twice.
  static let mostExchanges = 1000

  /// Fails where what is asked for is not possible, before any picture is read.
  ///
  /// - Throws: `MoodboardsError` with code `invalidCount` or `invalidOption`.
  func check() throws(MoodboardsError) {
    guard !pictures.isEmpty else {
      throw MoodboardsError(
        .invalidCount, subject: "0 pictures",
        reason: "a board holds 1 to \(MoodboardDesigner.mostPictures)")
    }
    try Studio.checkBoardCount(pictures.count)
    try Self.check(options.title, "title", most: Self.mostTitleCharacters)
    try Self.check(options.caption, "caption", most: Self.mostCaptionCharacters)
    for picture in pictures {
      try Self.check(picture.caption, "picture caption", most: Self.mostCaptionCharacters)
    }
    guard exchanges.count <= Self.mostExchanges else {
      throw MoodboardsError(
        .invalidOption, subject: "\(exchanges.count) exchanges", reason: "at most \(Self.mostExchanges)")
    }
    for exchange in exchanges {
      for index in [exchange.first, exchange.second] where !pictures.indices.contains(index) {
        throw MoodboardsError(
          .invalidOption, subject: "exchange with picture \(index)",
          reason: "there are \(pictures.count), counted from 0")
      }
    }
  }

  private static func check(_ text: String?, _ name: String, most: Int) throws(MoodboardsError) {
    // Bytes are counted at once, characters one by one.
    guard let text, text.utf8.count > most, text.utf8.count > 4 * most || text.count > most else { return }
    throw MoodboardsError(.invalidOption, subject: name, reason: "may have at most \(most) characters")
  }
}
