/// The records of comma-separated values, one by one.
///
/// A field in quotes may hold commas, line ends and, doubled, quotes. A quote that is never closed makes a record
/// of the rest that says so.
///
/// Source: RFC 4180.
struct CommaSeparatedRecords {
  /// One record.
  struct Record {
    /// The line that it begins on, from 1.
    let line: Int
    let fields: [[UInt8]]
    /// Whether it ends in the middle of a quoted field.
    var isUnclosed = false

    /// The fields as text; nil unless all are UTF-8.
    var texts: [String]? {
      let texts = fields.compactMap { String(validating: $0, as: UTF8.self) }
      return texts.count == fields.count ? texts : nil
    }
  }

  private let content: ArraySlice<UInt8>
  private var place: Int
  private var line = 1

  init(_ content: ArraySlice<UInt8>) {
    self.content = content
    place = content.startIndex
  }

  /// The next record; nil after the last.
  mutating func next() -> Record? {
    guard place < content.endIndex else { return nil }
    let start = line
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    while place < content.endIndex {
      let byte = content[place]
      place += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        if place < content.endIndex, content[place] == UInt8(ascii: "\"") {
          field.append(byte)
          place += 1
        } else {
          isQuoted = false
        }
      case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(field)
        field = []
      case UInt8(ascii: "\n") where !isQuoted:
        if field.last == UInt8(ascii: "\r") { field.removeLast() }
        return Record(line: start, fields: fields + [field])
      default: field.append(byte)
      }
    }
    return Record(line: start, fields: fields + [field], isUnclosed: isQuoted)
  }
}
