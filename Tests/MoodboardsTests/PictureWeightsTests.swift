import Imaging
import Moodboards
import Testing

struct PictureWeightsTests {
  private static let room = PixelSize(width: 920, height: 1200)
  private static let photograph = PixelSize(width: 6000, height: 4000)
  private static let icon = PixelSize(width: 10, height: 10)

  @Test(arguments: [5, 9, 24, 100, 500])
  func wishesForAHeroOfTwoAndAHalfTimesTheMean(count: Int) {
    let weights = PictureWeights.wished(
      for: Array(repeating: Self.photograph, count: count), hero: 1, in: Self.room)
    let mean = weights.reduce(0, +) / Double(count)
    #expect((2.3...2.6).contains(weights[1] / mean))
    #expect(weights[0] == 1)
  }

  @Test func keepsIconsSmallAmongPhotographs() {
    var sizes = Array(repeating: Self.photograph, count: 9)
    sizes[4] = Self.icon
    let weights = PictureWeights.wished(for: sizes, hero: 0, in: Self.room)
    #expect(weights[4] < 0.5 && weights[4] > 0.25)
  }

  @Test func letsNoIconLead() {
    var sizes = Array(repeating: Self.photograph, count: 9)
    sizes[0] = Self.icon
    let weights = PictureWeights.wished(for: sizes, hero: 0, in: Self.room)
    #expect(weights[0] < weights[1])
  }

  @Test func treatsIconsAmongThemselvesAlike() {
    let weights = PictureWeights.wished(
      for: Array(repeating: Self.icon, count: 9), hero: 0, in: Self.room)
    #expect(Set(weights.dropFirst()) == [1])
  }

  @Test func survivesPicturesOfAnySize() {
    let sizes = [PixelSize(width: 1, height: 1), PixelSize(width: .max / 2, height: .max / 2)]
    let weights = PictureWeights.wished(for: sizes, hero: 0, in: Self.room)
    #expect(weights.allSatisfy { $0 > 0 && $0.isFinite })
  }
}
