/// Pictures and sentences that describe them, read from a text file.
///
/// A line is a file, a tab and a caption; a file may have several lines. A file whose first line holds no tab is read as
/// comma-separated values (RFC 4180) with a header that names the columns.
public struct CaptionTable: Sendable, Hashable {
  /// A sentence about a picture.
  public struct Caption: Sendable, Hashable {
    /// The file as it is written in the table.
    public let file: String
    /// The sentence.
    public let text: String
    /// The line that it begins on, from 1.
    public let line: Int
  }

  /// A line that could not be used.
  public struct Problem: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// Why, as one clause without a trailing period.
    public let reason: String
  }

  /// The captions, in order.
  public private(set) var captions: [Caption] = []
  /// What could not be used, in order of line; the rest was.
  public private(set) var problems: [Problem] = []

  /// What the columns of a header may be called, lower case.
  static let fileColumns = ["file", "image", "filename", "file_name", "image_name", "path"]
  /// What the column of captions may be called.
  static let captionColumns = ["caption", "text", "caption_text", "description", "comment", "title"]

  /// Reads a table.
  ///
  /// - Parameter bytes: The whole file, UTF-8 with or without a byte order mark, lines ending as on Unix or Windows.
  public init(parsing bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    let first = content.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if first.contains(UInt8(ascii: "\t")) || !first.contains(UInt8(ascii: ",")) {
      readTabs(content)
    } else {
      readCommas(content)
    }
  }

  private mutating func readTabs(_ content: ArraySlice<UInt8>) {
    for (number, bytes) in Self.lines(of: content) {
      guard let line = String(validating: bytes, as: UTF8.self) else {
        problems.append(Problem(line: number, reason: "is not UTF-8"))
        continue
      }
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      guard let tab = line.firstIndex(of: "\t") else {
        problems.append(Problem(line: number, reason: "has no tab between file and caption"))
        continue
      }
      add(file: line[..<tab], text: line[line.index(after: tab)...], line: number)
    }
  }

  private mutating func readCommas(_ content: ArraySlice<UInt8>) {
    var records = CommaSeparatedRecords(content)
    guard let header = records.next(), let names = header.texts?.map({ $0.lowercased() }),
      let file = names.firstIndex(where: { Self.fileColumns.contains(Self.trimmed($0[...])) }),
      let text = names.firstIndex(where: { Self.captionColumns.contains(Self.trimmed($0[...])) })
    else {
      problems.append(
        Problem(
          line: 1,
          reason: "is neither file, tab and caption nor a header with the columns file and caption"))
      return
    }
    while let record = records.next() {
      guard !record.isUnclosed else {
        problems.append(Problem(line: record.line, reason: "has a quote that is never closed"))
        continue
      }
      guard let fields = record.texts else {
        problems.append(Problem(line: record.line, reason: "is not UTF-8"))
        continue
      }
      if fields.count == 1, Self.trimmed(fields[0][...]).isEmpty { continue }
      guard fields.count == names.count else {
        problems.append(
          Problem(line: record.line, reason: "has \(fields.count) columns, the header \(names.count)"))
        continue
      }
      add(file: fields[file][...], text: fields[text][...], line: record.line)
    }
  }

  private mutating func add(file: Substring, text: Substring, line: Int) {
    let (file, text) = (Self.trimmed(file), Self.trimmed(text))
    guard !file.isEmpty else {
      problems.append(Problem(line: line, reason: "names no file"))
      return
    }
    guard !text.isEmpty else {
      problems.append(Problem(line: line, reason: "has no caption"))
      return
    }
    captions.append(Caption(file: file, text: text, line: line))
  }

  /// The lines with their numbers, without what ends them.
  private static func lines(of content: ArraySlice<UInt8>) -> [(Int, ArraySlice<UInt8>)] {
    content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map {
      ($0 + 1, $1.last == UInt8(ascii: "\r") ? $1.dropLast() : $1)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
