public import Embeddings
internal import Foundation
internal import VipsImaging

/// What a ``Studio`` may be told; every value has a default that suits a desktop.
public struct StudioConfiguration: Sendable {
  /// The catalog file; nil looks for `.pinpalettes/catalog.sqlite` as ``CatalogLocation`` says.
  public var catalogPath: String?
  /// The model: a folder with a `manifest.json`, or the name of one in the installation's model folder.
  public var model = "pinclip"
  /// Pictures with more pixels than this are refused from their header.
  public var pixelLimit = Self.defaultPixelLimit
  /// Whether SVG is read; it is a program rather than a picture, so only for files that one trusts.
  public var allowsSVG = false
  /// How models are run: precision, device, threads, and how many pictures at once.
  ///
  /// Without a cache folder compiled models are kept in the user's; without a number of threads there are as many
  /// as ``workers``.
  public var inference = InferenceOptions()
  /// How a library is shown: its folders, and where thumbnails are kept.
  public var browsing = BrowsingConfiguration()
  /// How many pictures are decoded at once.
  public var workers = ProcessInfo.processInfo.activeProcessorCount
  /// Where boards are saved by name; nil is `results/moodboards` in the working folder.
  public var boardsFolder: String?
  /// Where models, fonts and the inference library lie; unless told, where the program itself is.
  public var installation: Installation {
    get { givenInstallation ?? .current }
    set { givenInstallation = newValue }
  }
  // Looking for it takes file system calls, which a palette does without.
  private var givenInstallation: Installation?

  /// The pixels that a picture may have unless told otherwise.
  public static let defaultPixelLimit = VipsDecoder.defaultPixelLimit

  /// Makes a configuration of defaults.
  public init() {}
}
