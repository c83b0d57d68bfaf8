import ColorScience
import Imaging
import PinPalettesTesting
import Testing

@testable import Duplicates

struct DuplicateFinderTests {
  private let size = PixelSize(width: 150, height: 100)

  private func compared(_ picture: PixelBuffer) -> ComparedPicture {
    ComparedPicture(fingerprint: PictureFingerprint(of: picture), size: picture.size)
  }

  private func links(_ pictures: [PixelBuffer], scope: DuplicateFinder.Scope = .parts) -> [DuplicateLink] {
    DuplicateFinder(pictures.map(compared), scope: scope).links(from: 0..<pictures.count)
  }

  @Test func differentPicturesAreNotLinked() {
    let pictures = (1...12).map { SyntheticPicture.photograph(seed: $0, size: size) }
    #expect(links(pictures).isEmpty)
  }

  @Test(arguments: PictureTurn.allCases)
  func findsEveryTurnAndNamesIt(turn: PictureTurn) throws {
    let picture = SyntheticPicture.photograph(seed: 4, size: size)
    let found = links([picture, PictureVariant.turned(picture, turn)], scope: .whole)
    let link = try #require(found.first)
    #expect(found.count == 1)
    // The second picture must be turned back to lie as the first.
    #expect((link.outer, link.inner) == (0, 1))
    #expect(link.match.turn == turn.inverse)
    #expect(link.match.coverage == 1)
    #expect(!link.match.isEdited)
  }

  @Test func findsSmallerAndBrighterCopies() throws {
    let picture = SyntheticPicture.photograph(seed: 5, size: PixelSize(width: 300, height: 200))
    let small = PictureVariant.resized(picture, by: 0.25)
    let bright = PictureVariant.toned(picture) { $0 * 0.8 + 40 }
    let found = links([picture, small, bright], scope: .whole)
    #expect(found.contains { ($0.outer, $0.inner) == (0, 1) && !$0.match.isEdited })
    #expect(found.contains { ($0.outer, $0.inner) == (0, 2) && $0.match.isEdited })
  }

  @Test(arguments: [false, true])
  func cropsAreLinkedAsPartsAndOnlyWherePartsAreLookedFor(isCropFirst: Bool) throws {
    let picture = SyntheticPicture.photograph(seed: 6, size: PixelSize(width: 300, height: 200))
    let crop = PictureVariant.cropped(picture, width: 0.88, height: 0.88, left: 0.3, top: 0.8)
    let pictures = isCropFirst ? [crop, picture] : [picture, crop]
    #expect(links(pictures, scope: .whole).isEmpty)
    let link = try #require(links(pictures).first)
    #expect(link.inner == (isCropFirst ? 0 : 1))
    #expect(abs(link.match.coverage - 0.774) < 0.03)
  }

  @Test func flatPicturesAreNotJudged() {
    let flat = (0..<4).map { level in
      SyntheticPicture.solid(RGBColor(red: UInt8(level), green: 9, blue: 9), size: size)
    }
    #expect(links(flat).isEmpty)
  }

  @Test func rangesTogetherGiveWhatOneGives() {
    let pictures = (0..<6).flatMap { seed -> [PixelBuffer] in
      let picture = SyntheticPicture.photograph(seed: UInt64(seed), size: size)
      return [picture, PictureVariant.turned(picture, .mirrored)]
    }
    let finder = DuplicateFinder(pictures.map(compared), scope: .parts)
    let whole = finder.links(from: 0..<12)
    #expect(whole == finder.links(from: 0..<5) + finder.links(from: 5..<12))
    #expect(whole.count >= 6)
  }

  @Test func equalEmbeddingsMakeCandidatesButNotMatches() {
    let pictures = [
      SyntheticPicture.photograph(seed: 1, size: size),
      .init(size: size, samples: [UInt8](repeating: 90, count: size.area * 4)),
    ]
    let compared = pictures.map {
      ComparedPicture(fingerprint: PictureFingerprint(of: $0), size: size, embeddingHash: 42)
    }
    #expect(DuplicateFinder(compared, scope: .parts).links(from: 0..<2).isEmpty)
  }
}
