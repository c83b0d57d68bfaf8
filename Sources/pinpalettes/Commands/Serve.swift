import ArgumentParser
import Foundation
import PinPalettesKit
import PinPalettesServer

extension PinPalettesCommand {
  struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "serve", abstract: "Open the studio: the library, search and moodboards in a browser.",
      discussion: """
        Serves pages for people and an HTTP API for programs (/api/v1/openapi.json describes it) until \
        Ctrl-C. Only this machine reaches it unless --host says otherwise, and then only who has the token.

        With --library the folders are indexed while the studio is in use, and pictures that are dropped into \
        it are kept in the first of them. Without, it shows what the catalog has.
        """)

    @Option(
      name: .shortAndLong, parsing: .upToNextOption,
      help: ArgumentHelp("Folders of pictures; they are indexed in the background.", valueName: "folder"),
      completion: .directory)
    var library: [String] = []

    @Flag(help: "Do not index the folders when the studio opens.")
    var noIndex = false

    @OptionGroup(title: "How it is served") var serving: ServeOptions
    @OptionGroup var catalog: CatalogOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var reading: ReadingOptions

    func validate() throws {
      for folder in library where !Self.isFolder(folder) {
        throw ValidationError("--library: \(folder) is not a folder")
      }
    }

    func run() async throws {
      // A reader that leaves is a connection's affair, not the program's.
      signal(SIGPIPE, SIG_IGN)
      let folders = library.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
      let studio = Studio(
        configuration: Studio.servingConfiguration(
          reading: reading, model: model, catalog: catalog, folders: folders))
      let jobs = IndexJobs(studio: studio)
      let server = try StudioServer(
        serving.configuration, studio: studio, jobs: jobs, folders: folders)
      let (opens, indexes) = (serving.open, !noIndex && !serving.readOnly && !folders.isEmpty)
      try await server.run { address in
        do { try StudioGreeting.print(address) } catch { Complaints.print(Failure(error)) }
        if opens { Browser.open(address.entrance) }
        if indexes { _ = try? await jobs.start(folders) }
      }
    }

    private static func isFolder(_ path: String) -> Bool {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }
}
