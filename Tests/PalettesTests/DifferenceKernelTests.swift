import ColorScience
import Testing

@testable import Palettes

struct DifferenceKernelTests {
  /// A lattice through sRGB: 6³ colors, greys and primaries among them.
  private static let colors: [CIELab] = {
    let steps: [UInt8] = [0, 51, 102, 153, 204, 255]
    return steps.flatMap { red in
      steps.flatMap { green in
        steps.map { blue in CIELab(RGBColor(red: red, green: green, blue: blue)) }
      }
    }
  }()

  @Test func agreesWithThePlainFormula() {
    var worst = 0.0
    for one in Self.colors {
      for other in Self.colors where !Self.areOpposite(one, other) {
        let lanes = DifferenceKernel.differences(
          from: LabLanes(repeating: SIMD4(one)), to: LabLanes(repeating: SIMD4(other)))
        worst = max(worst, abs(Double(lanes[0]) - one.difference(from: other)))
      }
    }
    #expect(worst < 0.01)
  }

  @Test func neverRulesOutACloserColor() {
    for one in Self.colors {
      for other in Self.colors {
        let (lanes, center) = (LabLanes(repeating: SIMD4(one)), LabLanes(repeating: SIMD4(other)))
        let difference = DifferenceKernel.differences(from: lanes, to: center)
        #expect(!DifferenceKernel.isBeyond(difference + 0.001, from: lanes, to: center))
      }
    }
  }

  /// Half of the far pairs, so that the bound is worth its while.
  @Test func rulesOutMostFarColors() {
    let limits = LabLanes.Lanes(repeating: 10)
    var (far, ruledOut) = (0, 0)
    for one in Self.colors {
      for other in Self.colors where one.difference(from: other) > 20 {
        far += 1
        let (lanes, center) = (LabLanes(repeating: SIMD4(one)), LabLanes(repeating: SIMD4(other)))
        if DifferenceKernel.isBeyond(limits, from: lanes, to: center) { ruledOut += 1 }
      }
    }
    #expect(ruledOut * 2 > far)
  }

  @Test func repeatsTheLastColorInLanesThatAreLeft() {
    let vectors = [3, 5, 8].map { SIMD4<Float>(Self.colors[$0]) }
    let groups = LabLanes.groups(of: vectors)
    #expect(groups.count == 1)
    #expect(groups[0].lightness[7] == vectors[2].x)
    #expect(groups[0].a[1] == vectors[1].y)
  }

  @Test func eachLaneHasItsOwnColor() {
    let vectors = [0, 50, 100, 215, 7, 31, 150, 199].map { SIMD4<Float>(Self.colors[$0]) }
    let center = SIMD4<Float>(Self.colors[77])
    let together = DifferenceKernel.differences(
      from: LabLanes(vectors, from: 0), to: LabLanes(repeating: center))
    for lane in vectors.indices {
      let alone = DifferenceKernel.differences(
        from: LabLanes(repeating: vectors[lane]), to: LabLanes(repeating: center))
      #expect(together[lane] == alone[0])
    }
  }

  /// ΔE00 jumps where hues lie 180° apart, so there the last digit decides; hues of greys mean nothing.
  private static func areOpposite(_ one: CIELab, _ other: CIELab) -> Bool {
    let gap = abs(one.hueDegrees - other.hueDegrees)
    return abs(gap - 180) < 3 || min(one.chroma, other.chroma) < 0.001
  }
}
