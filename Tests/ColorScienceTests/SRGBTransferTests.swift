import ColorScience
import Testing

struct SRGBTransferTests {
  @Test func everySampleComesBack() {
    for sample in UInt8.min...UInt8.max {
      #expect(SRGBTransfer.encode(SRGBTransfer.decode(sample)) == sample)
    }
  }

  @Test func runsFromZeroToOneAndAlwaysRises() {
    let table = SRGBTransfer.decodeTable
    #expect(table.first == 0)
    #expect(table.last == 1)
    #expect(zip(table, table.dropFirst()).allSatisfy { $0 < $1 })
  }

  /// IEC 61966-2-1: half of the encoded range is 21.4 % of the light.
  @Test func halfTheCodesAreAFifthOfTheLight() {
    #expect(abs(SRGBTransfer.decode(Double(0.5)) - 0.214041) < 1e-6)
  }

  @Test func encodingClipsBeyondTheEnds() {
    #expect(SRGBTransfer.encode(-0.2) == 0)
    #expect(SRGBTransfer.encode(1.7) == 255)
  }
}
