/// A way to cut a page into pictures by full cuts, written as a postfix expression.
///
/// `1 2 row 3 column` puts picture 1 left of 2, and both above 3. The form and
/// the moves that keep it well formed come from Wong and Liu, “A New Algorithm
/// for Floorplan Design”, DAC 1986.
struct SlicingTree: Equatable {
  enum Token: Equatable {
    case picture(Int)
    /// The two parts before stand side by side.
    case row
    /// The first of the two parts before stands above the second.
    case column

    var isPicture: Bool {
      if case .picture = self { true } else { false }
    }
  }

  private(set) var tokens: [Token]

  /// Makes a random tree for a page of the given shape.
  ///
  /// Parts are cut across their longer side nine times in ten and hold about
  /// half of the pictures each, so that none starts out tiny.
  init(pictures: [Int], pageRatio: Double, using random: inout SplitMix64) {
    precondition(!pictures.isEmpty, "a tree needs a picture")
    tokens = []
    tokens.reserveCapacity(2 * pictures.count - 1)
    append(pictures[...], ratio: pageRatio, using: &random)
  }

  private mutating func append(
    _ pictures: ArraySlice<Int>, ratio: Double, using random: inout SplitMix64
  ) {
    guard pictures.count > 1 else {
      tokens.append(.picture(pictures[pictures.startIndex]))
      return
    }
    let margin = pictures.count * 2 / 5
    let firstCount = max(1, margin + random.next(below: pictures.count - 2 * margin))
    let cut = pictures.startIndex + firstCount
    let share = Double(firstCount) / Double(pictures.count)
    let isRow = (ratio > 1) == (random.next(below: 10) > 0)
    append(pictures[..<cut], ratio: isRow ? ratio * share : ratio / share, using: &random)
    append(pictures[cut...], ratio: isRow ? ratio * (1 - share) : ratio / (1 - share), using: &random)
    tokens.append(isRow ? .row : .column)
  }

  /// Changes one thing at random: a cut, all cuts of a part, two pictures, two siblings or the nesting.
  mutating func mutate(using random: inout SplitMix64) {
    guard tokens.count > 1 else { return }
    let cuts = tokens.count / 2
    switch random.next(below: 10) {
    case 0..<2: flip(cut(number: random.next(below: cuts)))
    case 2: transpose(partEndingAt: cut(number: random.next(below: cuts)))
    case 3..<6: swapPictures(using: &random)
    case 6..<8: swapSiblings(of: cut(number: random.next(below: cuts)))
    default: shift(at: random.next(below: tokens.count - 1))
    }
  }

  private func cut(number ordinal: Int) -> Int { place(of: ordinal) { !$0.isPicture } }

  /// The index of the token that has `ordinal` others of its kind before it.
  private func place(of ordinal: Int, where isOfKind: (Token) -> Bool) -> Int {
    var left = ordinal
    for (index, token) in tokens.enumerated() where isOfKind(token) {
      if left == 0 { return index }
      left -= 1
    }
    preconditionFailure("\(tokens.count) tokens have no number \(ordinal) of its kind")
  }

  private mutating func flip(_ index: Int) {
    tokens[index] = tokens[index] == .row ? .column : .row
  }

  /// Flips every cut of a part, which keeps its inner order and so is often less of a change than one flip.
  private mutating func transpose(partEndingAt end: Int) {
    for index in start(ofPartEndingAt: end)...end where !tokens[index].isPicture { flip(index) }
  }

  private mutating func swapPictures(using random: inout SplitMix64) {
    let count = tokens.count / 2 + 1
    let one = place(of: random.next(below: count), where: \.isPicture)
    let other = place(of: random.next(below: count), where: \.isPicture)
    tokens.swapAt(one, other)
  }

  private mutating func swapSiblings(of index: Int) {
    let second = start(ofPartEndingAt: index - 1)
    let first = start(ofPartEndingAt: second - 1)
    let swapped = tokens[second..<index] + tokens[first..<second]
    tokens.replaceSubrange(first..<index, with: swapped)
  }

  private func start(ofPartEndingAt end: Int) -> Int {
    var missing = 1
    var index = end
    while true {
      missing += tokens[index].isPicture ? -1 : 1
      if missing == 0 { return index }
      index -= 1
    }
  }

  /// Exchanges a picture and a neighboring cut, which nests the parts anew.
  private mutating func shift(at index: Int) {
    guard tokens[index].isPicture != tokens[index + 1].isPicture else { return }
    if tokens[index].isPicture {
      // The cut moves forward: it must still find two parts before it.
      let parts = tokens[..<index].reduce(0) { $0 + ($1.isPicture ? 1 : -1) }
      guard parts >= 2 else { return }
    }
    tokens.swapAt(index, index + 1)
  }
}
