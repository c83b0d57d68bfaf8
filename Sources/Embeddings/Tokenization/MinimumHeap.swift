/// A binary heap of numbers that gives back the smallest first.
struct MinimumHeap {
  private var numbers: [UInt64] = []

  /// Adds a number.
  ///
  /// - Complexity: O(log n)
  mutating func insert(_ number: UInt64) {
    var child = numbers.count
    numbers.append(number)
    while child > 0, numbers[(child - 1) / 2] > number {
      numbers[child] = numbers[(child - 1) / 2]
      child = (child - 1) / 2
    }
    numbers[child] = number
  }

  /// Takes the smallest number out; nil when there is none.
  ///
  /// - Complexity: O(log n)
  mutating func popMinimum() -> UInt64? {
    guard let minimum = numbers.first, let last = numbers.popLast() else { return nil }
    guard !numbers.isEmpty else { return minimum }
    var parent = 0
    while case var child = parent * 2 + 1, child < numbers.count {
      if child + 1 < numbers.count, numbers[child + 1] < numbers[child] { child += 1 }
      guard numbers[child] < last else { break }
      numbers[parent] = numbers[child]
      parent = child
    }
    numbers[parent] = last
    return minimum
  }
}
