/// What the images that a query names are.
enum QueryImages: Sendable {
  /// Files, by their paths: for queries of the person before this machine.
  case files
  /// Pictures of the library by their ids, and uploads by the names given here: for queries from afar, no string
  /// of which may ever open a file.
  case library(uploads: [String: UploadedPicture])
}
