import Foundation
import Imaging
import PinPalettesTesting
import Testing
import VipsImaging

@testable import Duplicates

/// Finding copies that the test makes, among look-alikes that it does not.
///
/// An optimized build takes hundreds of photographs; others take a few, for the comparison is a hundred times as slow
/// there.
struct VariantRetrievalTests {
  @Test(.enabled(if: PictureFolders.samplesAreThere, "needs data/samples in the checkout"))
  func findsTheCopiesOfSamplePictures() throws {
    let all = try PictureFolders.samples()
    let isQuick = !Build.isOptimized
    let kinds =
      isQuick ? VariantKind.all.enumerated().filter { $0.offset % 3 == 0 }.map(\.element) : VariantKind.all
    var trial = Trial(kinds: kinds)
    for (index, path) in all.enumerated() {
      try trial.add(path, withVariants: isQuick ? index % 16 == 5 : true)
    }
    let result = trial.run()
    print("sample pictures:", result)
    #expect(result.f1 >= 0.97, "\(result)")
    #expect(result.precision >= 0.99, "\(result)")
  }

  @Test(
    .enabled(
      if: PictureFolders.photographsAreThere && Build.isOptimized,
      "needs ../shared/data/flickr8k-dev and clothing-dev, and swift test -c release"))
  func findsTheCopiesAmongLookAlikes() throws {
    // The thresholds come from a hundred pictures of these folders, of which a few are among these.
    let flickr = try PictureFolders.flickr().enumerated()
    let clothing = try PictureFolders.clothing().enumerated()
    var trial = Trial(kinds: VariantKind.all)
    for (index, path) in flickr { try trial.add(path, withVariants: index % 10 == 1) }
    for (index, path) in clothing { try trial.add(path, withVariants: index % 10 == 1) }
    let result = trial.run()
    print("look-alikes:", result)
    #expect(result.f1 >= 0.97, "\(result)")
    #expect(result.precision >= 0.99, "\(result)")
  }
}

enum Build {
  static let isOptimized: Bool = {
    var isDebug = false
    assert(
      {
        isDebug = true; return true
      }())
    return !isDebug
  }()
}
