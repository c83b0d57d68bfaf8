internal import BoardFormats
internal import Catalog
internal import Embeddings
internal import Foundation
internal import Moodboards
internal import Recommendations

/// A board on its way from a choice of pictures to files.
struct BoardDraft: Sendable {
  /// The pictures that could be read.
  var members: [BoardMember]
  /// What was chosen; the hero is an index of ``members``.
  var options: MoodboardOptions
  /// The board where one stands already; nil has one designed.
  var board: Moodboard?
  /// How the pictures were found.
  var source: BoardDocument.Source?
  /// The files that a person asked for by name.
  var pins: Set<String> = []
  /// Why these pictures.
  var explanation: [String] = []
  /// What could not be read.
  var failures: [Failure]

  /// Takes off pictures that turned out to be broken, and has the others arranged anew.
  mutating func leaveOut(_ broken: [Int: Failure]) {
    let hero = members.indices.contains(options.hero) ? options.hero : 0
    let kept = members.indices.filter { broken[$0] == nil }
    failures += broken.keys.sorted().compactMap { broken[$0] }
    options.hero = kept.firstIndex(of: hero) ?? 0
    members = kept.map { members[$0] }
    board = nil
  }

  /// Gives pictures the words that their template sets under them, but for those that were given by hand.
  ///
  /// Who sorts prints reads file names; on a print that hangs on a wall they would look forgotten.
  mutating func setCaptions() {
    for index in members.indices {
      let path = members[index].path
      let (name, words) = ((path as NSString).lastPathComponent, AltText.subject(of: path))
      let own = members[index].look.caption
      guard own == nil || own == name || own == words else { continue }
      members[index].look.caption = options.template == .contactSheet ? name : words
    }
  }

  /// The pairs of pictures that show the same, as indices of ``members``.
  var duplicates: [(first: Int, second: Int)] {
    let rule = DuplicateRule()
    return members.indices.flatMap { second in
      members.indices[..<second].compactMap { first in
        rule.matches(members[second], members[first]) ? (first, second) : nil
      }
    }
  }

  /// What is written to open the board again, for a file in `folder`.
  func document(board: Moodboard, in folder: String) -> BoardDocument {
    var origin = source
    if let like = source?.like { origin?.like = like.map { BoardPath.stored($0, in: folder) } }
    return BoardDocument(
      options: options,
      pictures: members.map { member in
        BoardDocument.Picture(
          path: BoardPath.stored(PicturePath.absolute(member.path), in: folder),
          sha256: member.hash.description, size: member.look.size, palette: member.look.palette,
          caption: member.look.caption, focus: member.look.focus, isPinned: pins.contains(member.path))
      },
      board: board, source: origin)
  }
}

extension DuplicateRule {
  /// Whether two pictures show the same.
  fileprivate func matches(_ one: BoardMember, _ other: BoardMember) -> Bool {
    if one.hash == other.hash { return true }
    return areDuplicates(
      one.perceptualHash, other.perceptualHash,
      similarity: one.embedding.flatMap { first in other.embedding.map { first.similarity(to: $0) } })
  }
}
