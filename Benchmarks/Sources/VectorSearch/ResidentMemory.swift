import Foundation

/// What of a mapped file is in this process's memory, as Linux tells it.
enum ResidentMemory {
  /// Bytes of all mappings of the file at `path`; nil on other systems.
  static func ofMapping(_ path: String) -> Int? {
    guard let file = FileHandle(forReadingAtPath: "/proc/self/smaps") else { return nil }
    let maps = String(decoding: file.readDataToEndOfFile(), as: UTF8.self)
    var (isWanted, total) = (false, 0)
    for line in maps.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.first?.contains("-") == true {
        isWanted = words.last == Substring(path)
      } else if isWanted, words.first == "Rss:", words.count > 1 {
        total += 1024 * (Int(words[1]) ?? 0)
      }
    }
    return total
  }
}
