/// A token that is found in a text before anything else happens to it.
struct AddedToken {
  /// Its id.
  private(set) var id = -1
  /// What is looked for.
  private(set) var content = ""
  /// Whether it is one of the model's marks, such as the end of a text, rather than a part of texts.
  private(set) var isSpecial = false
  /// Whether it is looked for in the normalized text rather than in the text as given.
  private(set) var isNormalized = false
  /// Whether it is found wherever its content is: it need not be a word of its own, nor does it take the
  /// white space around it along, nor is it longer than any in use.
  var isPlain: Bool { !mindsItsNeighbors && content.utf8.count <= Self.longest }

  /// The most bytes of a token that is looked for: the search takes time for every one of them.
  static let longest = 256

  private var mindsItsNeighbors = false

  /// Reads a member of the file's `added_tokens`.
  init(reading cursor: inout JSONCursor) throws {
    try cursor.readObject { cursor, key in
      switch key {
      case "id": id = try cursor.readInteger()
      case "content": content = try cursor.readString()
      case "special": isSpecial = try cursor.readScalar() == "true"
      case "normalized": isNormalized = try cursor.readScalar() == "true"
      case "single_word", "lstrip", "rstrip":
        let isSet = try cursor.readScalar() == "true"
        mindsItsNeighbors = mindsItsNeighbors || isSet
      default: try cursor.skipValue()
      }
    }
  }
}
