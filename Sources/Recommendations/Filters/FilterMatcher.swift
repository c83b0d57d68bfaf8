/// Holds many pictures against the same filters, one after the other.
///
/// What a path pattern says of a folder is remembered until the folder changes, so that pictures in order of
/// path cost little. Each thread needs a matcher of its own.
public struct FilterMatcher: Sendable {
  @usableFromInline
  struct Place: Sendable {
    @usableFromInline let pattern: PathPattern
    @usableFromInline let excludes: Bool
    @usableFromInline var folder: [UInt8]?
    @usableFromInline var states: UInt64

    /// Whether a path passes.
    @usableFromInline
    mutating func passes(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
      let length = PathPattern.folderLength(of: path)
      let isSameFolder =
        folder.map { known in
          known.count == length && known.withUnsafeBufferPointer { Self.areEqual($0, path, length) }
        } ?? false
      if !isSameFolder {
        folder = Array(path[..<length])
        states = pattern.states(after: path, length: length)
      }
      return pattern.accepts(states, name: path, from: length) != excludes
    }

    /// From the end, where folders of one tree differ.
    private static func areEqual(
      _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, _ count: Int
    ) -> Bool {
      var place = count
      while place >= 8 {
        place -= 8
        let offset = place
        guard
          UnsafeRawPointer(first.baseAddress.unsafelyUnwrapped).loadUnaligned(
            fromByteOffset: offset, as: UInt64.self)
            == UnsafeRawPointer(second.baseAddress.unsafelyUnwrapped).loadUnaligned(
              fromByteOffset: offset, as: UInt64.self)
        else { return false }
      }
      while place > 0 {
        place -= 1
        guard first[place] == second[place] else { return false }
      }
      return true
    }
  }

  @usableFromInline let conditions: [(condition: PictureFilter.Condition, excludes: Bool)]
  @usableFromInline var places: [Place]

  /// Prepares filters; all of them have to be met.
  public init(_ filters: [PictureFilter]) {
    conditions = filters.compactMap {
      if case .place = $0.condition { nil } else { ($0.condition, $0.excludes) }
    }
    places = filters.compactMap {
      guard case .place(let pattern) = $0.condition else { return nil }
      return Place(pattern: pattern, excludes: $0.excludes, folder: nil, states: 0)
    }
  }

  /// Whether every picture passes.
  public var isEmpty: Bool { conditions.isEmpty && places.isEmpty }

  /// Whether a picture meets all filters; what is not known of it meets none.
  @inlinable
  public mutating func matches(_ facts: some PictureFacts) -> Bool {
    for entry in conditions {
      guard let meets = PictureFilter.meets(entry.condition, facts), meets != entry.excludes else {
        return false
      }
    }
    guard !places.isEmpty else { return true }
    return facts.withPath { path in
      for place in places.indices {
        if !places[place].passes(path) { return false }
      }
      return true
    }
  }
}
