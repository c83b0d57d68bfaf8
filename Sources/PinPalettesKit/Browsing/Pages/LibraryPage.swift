/// A part of the library in one order.
public struct LibraryPage: Sendable, Hashable {
  /// The pictures, in order.
  public let pictures: [LibraryPicture]
  /// How many pictures the library has to show; those that have not been analyzed yet do not count.
  public let total: Int
  /// Where the first of these stands, from 0.
  public let offset: Int
  /// Which state of the library this is, as ``Studio/libraryState()`` gives it.
  public let state: String

  /// Where the next page begins; nil after the last.
  public var next: Int? {
    let end = offset + pictures.count
    return end < total && !pictures.isEmpty ? end : nil
  }
}
