internal import Foundation

extension LibraryRoots {
  /// The failure with the name of its file, and paths in its reason, relative to the folders.
  func told(_ failure: Failure) -> Failure {
    Failure(
      subject: relativeName(of: failure.subject),
      reason: told(failure.reason.replacing(failure.subject, with: relativeName(of: failure.subject))))
  }

  /// The text with the paths in it that lie in the folders relative to them.
  func told(_ text: String) -> String {
    // The deepest first, for one may lie in another.
    folders.filter { $0 != "/" }.sorted { $0.utf8.count > $1.utf8.count }.reduce(text) { text, folder in
      text.replacing(folder + "/", with: folders.count > 1 ? PicturePath.name(folder) + "/" : "")
    }
  }
}
