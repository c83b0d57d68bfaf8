internal import Foundation

/// Where the parts lie that come with the program: models, fonts, the studio's pages and the inference library.
///
/// They are looked for beside the running executable, never by the working
/// folder, so the program runs from anywhere: in the source tree the folders
/// stand at its root above `.build`, installed they stand under
/// `PREFIX/share/pinpalettes` and `PREFIX/lib/pinpalettes`.
public struct Installation: Sendable {
  /// The folder that holds one folder a model.
  public let models: String
  /// The folder of the fonts that boards are set in.
  public let fonts: String
  /// The folder of the web studio's pages.
  public let web: String
  /// Where the inference library may be, in order; system folders are tried after these.
  public let openVINOFolders: [String]

  /// Names the places outright; the pages are taken to lie beside the fonts unless told.
  public init(models: String, fonts: String, web: String? = nil, openVINOFolders: [String]) {
    self.models = models
    self.fonts = fonts
    self.web = web ?? (fonts as NSString).deletingLastPathComponent + "/Web"
    self.openVINOFolders = openVINOFolders
  }

  /// The installation that the running executable belongs to.
  public static let current = Installation(executable: executablePath())

  /// Looks upwards from an executable; a folder that is not found is named where it should have been.
  init(executable: String) {
    var folder = (executable as NSString).deletingLastPathComponent
    let first = folder
    while true {
      if let found = Installation(root: folder) ?? Installation(prefix: folder) {
        self = found
        return
      }
      if folder == "/" || folder.isEmpty { break }
      folder = (folder as NSString).deletingLastPathComponent
    }
    self.init(models: first + "/Models", fonts: first + "/Fonts", openVINOFolders: [first])
  }

  /// A source tree.
  private init?(root: String) {
    guard PicturePath.isFolder(root + "/Models"), PicturePath.isFolder(root + "/Fonts") else { return nil }
    self.init(
      models: root + "/Models", fonts: root + "/Fonts", openVINOFolders: [root + "/.deps/openvino/libs"])
  }

  /// A `make install`.
  private init?(prefix: String) {
    let share = prefix + "/share/pinpalettes"
    guard PicturePath.isFolder(share + "/Models") else { return nil }
    self.init(
      models: share + "/Models", fonts: share + "/Fonts",
      openVINOFolders: [prefix + "/lib/pinpalettes/openvino"])
  }

  private static func executablePath() -> String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    // `.build/release` is a link, and so may be an entry in /usr/local/bin.
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
