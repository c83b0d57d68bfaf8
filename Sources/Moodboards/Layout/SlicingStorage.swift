/// Plain values of a fixed number, owned once: an array without reference counts, for the search's inner loop.
///
/// Places are checked in debug builds alone.
struct SlicingStorage<Element: BitwiseCopyable>: ~Copyable {
  let count: Int
  private let base: UnsafeMutablePointer<Element>

  init(repeating value: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: count)
    base.initialize(repeating: value, count: count)
  }

  init(_ values: [Element], filler: Element) {
    self.init(repeating: filler, count: values.count)
    for (index, value) in values.enumerated() { base[index] = value }
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(0 <= index && index < count)
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(0 <= index && index < count)
      base[index] = newValue
    }
  }

  func copy(_ other: borrowing SlicingStorage) {
    assert(count == other.count)
    base.update(from: other.base, count: count)
  }
}
