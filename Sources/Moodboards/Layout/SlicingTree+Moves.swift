extension SlicingTree {
  /// Changes one thing at random; `false` when the draw changed nothing.
  mutating func mutate(using random: inout SplitMix64) -> Bool {
    guard cutCount > 0 else { return false }
    switch random.next(below: 16) {
    case 0..<3: return flip(pictureCount + random.next(below: cutCount))
    case 3: return transpose(pictureCount + random.next(below: cutCount))
    case 4..<8: return exchange(random.next(below: pictureCount), random.next(below: pictureCount))
    case 8: return exchange(random.next(below: parts.count), random.next(below: parts.count))
    case 9..<11: return mirror(pictureCount + random.next(below: cutCount))
    case 11..<15: return graft(random.next(below: pictureCount), using: &random)
    default: return graft(random.next(below: parts.count), using: &random)
    }
  }

  /// Turns one cut.
  private mutating func flip(_ cut: Int) -> Bool {
    note(cut)
    parts[cut].isRow.toggle()
    remeasure(upFrom: cut)
    return true
  }

  /// Turns every cut of a part, which keeps its inner order and so is often less of a change than one flip.
  private mutating func transpose(_ cut: Int) -> Bool {
    turn(cut)
    remeasure(upFrom: parts[cut].parent)
    return true
  }

  private mutating func turn(_ cut: Int) {
    guard !parts[cut].isPicture else { return }
    note(cut)
    parts[cut].isRow.toggle()
    turn(parts[cut].first)
    turn(parts[cut].second)
    measure(cut)
  }

  /// Lets the parts of a cut change sides, which moves everything and reshapes nothing.
  private mutating func mirror(_ cut: Int) -> Bool {
    note(cut)
    (parts[cut].first, parts[cut].second) = (parts[cut].second, parts[cut].first)
    return true
  }

  /// Lets two parts change places, unless one contains the other.
  private mutating func exchange(_ one: Int, _ other: Int) -> Bool {
    guard !contains(one, other), !contains(other, one) else { return false }
    let (parent, otherParent) = (parts[one].parent, parts[other].parent)
    guard parent != otherParent else { return mirror(parent) }
    link(other, inPlaceOf: one, below: parent)
    link(one, inPlaceOf: other, below: otherParent)
    remeasure(upFrom: parent)
    remeasure(upFrom: otherParent)
    return true
  }

  /// Takes a part out and puts it beside another one.
  private mutating func graft(_ part: Int, using random: inout SplitMix64) -> Bool {
    let target = random.next(below: parts.count)
    let cut = parts[part].parent
    guard cut >= 0, target != cut, !contains(part, target) else { return false }
    let sibling = parts[cut].first == part ? parts[cut].second : parts[cut].first
    let grandparent = parts[cut].parent
    if target != sibling {
      link(sibling, inPlaceOf: cut, below: grandparent)
      // The part may come to lie above its old place: then that way is measured below.
      remeasure(upFrom: grandparent)
      link(cut, inPlaceOf: target, below: parts[target].parent)
    }
    let draw = random.next(below: 4)
    note(target)
    parts[target].parent = cut
    note(cut)
    parts[cut].isRow = draw < 2
    (parts[cut].first, parts[cut].second) = draw % 2 == 0 ? (part, target) : (target, part)
    remeasure(upFrom: cut)
    return true
  }

  /// Whether `inner` is `outer` or a part of it.
  private func contains(_ outer: Int, _ inner: Int) -> Bool {
    var index = inner
    while index >= 0 {
      if index == outer { return true }
      index = parts[index].parent
    }
    return false
  }
}
