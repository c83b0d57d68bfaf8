import Testing
import VectorSearch

struct VectorSelectionTests {
  @Test(arguments: [0, 1, 63, 64, 65, 200])
  func selectsEverythingAndNothingBeyond(count: Int) {
    let all = VectorSelection(allOf: count)
    #expect(all.ids == Array(0..<count))
    #expect(all.selectedCount == count)
    #expect(!all.contains(count))
  }

  @Test(arguments: [0, 1, 64, 130])
  func selectsNothing(count: Int) {
    let none = VectorSelection(noneOf: count)
    #expect(none.isEmpty)
    #expect(none.ids == [])
  }

  @Test func asksAboutEachIDOnceInOrder() {
    var asked: [Int] = []
    let even = VectorSelection(of: 131) {
      asked.append($0)
      return $0.isMultiple(of: 2)
    }
    #expect(asked == Array(0..<131))
    #expect(even.ids == Array(stride(from: 0, to: 131, by: 2)))
  }

  @Test func addsAndRemoves() {
    var some = VectorSelection(noneOf: 100)
    for id in [70, 3, 99, 3] { some.insert(id) }
    some.remove(70)
    some.remove(50)
    some.remove(-1)
    #expect(some.ids == [3, 99])
    #expect(some.contains(3))
    #expect(!some.contains(70))
    #expect(!some.contains(-1))
  }

  @Test func keepsWhatBothSelect() {
    var some = VectorSelection(of: 100) { $0.isMultiple(of: 2) }
    some.formIntersection(VectorSelection(of: 100) { $0.isMultiple(of: 3) })
    #expect(some == VectorSelection(of: 100) { $0.isMultiple(of: 6) })
  }

  @Test func takesOutWhatTheOtherSelects() {
    var some = VectorSelection(allOf: 100)
    some.subtract(VectorSelection(of: 100) { $0 != 42 })
    #expect(some.ids == [42])
  }

  @Test func refusesASelectionAmongOtherVectors() async {
    await #expect(processExitsWith: .failure) {
      var some = VectorSelection(allOf: 100)
      some.formIntersection(VectorSelection(allOf: 101))
    }
  }

  @Test func refusesAnIDThatDoesNotExist() async {
    await #expect(processExitsWith: .failure) {
      var some = VectorSelection(noneOf: 100)
      some.insert(100)
    }
  }
}
