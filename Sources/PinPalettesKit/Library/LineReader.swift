internal import Foundation

/// The lines of a file, one after the other.
final class LineReader {
  private static let pieceSize = 1 << 18

  private let file: SequentialFile
  private let longest: Int
  private var buffer: [UInt8] = []
  /// How much of the buffer has been handed out.
  private var position = 0
  private var isAtEnd = false

  /// Reads lines of up to `longest` bytes.
  init(file: SequentialFile, longest: Int) {
    self.file = file
    self.longest = longest
  }

  /// The next line that is not empty, without its end; nil after the last.
  ///
  /// - Throws: ``Failure`` when the file cannot be read, or a line is too long.
  func next() throws -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        if end > position { return buffer[position..<end] }
        continue
      }
      guard !isAtEnd else {
        defer { position = buffer.count }
        return position < buffer.count ? buffer[position...] : nil
      }
      guard buffer.count - position <= longest else {
        throw Failure(subject: file.path, reason: "has a line of more than \(longest) bytes")
      }
      let piece = try file.read(upTo: Self.pieceSize)
      isAtEnd = piece.isEmpty
      buffer.removeSubrange(..<position)
      buffer += piece
      position = 0
    }
  }
}
