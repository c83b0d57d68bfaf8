import ArgumentParser
import Catalog
import Embeddings
import PinPalettesKit

extension PinPalettesCommand.Catalog {
  struct Info: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "Say what the catalog holds and what it takes on disk.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions

    func run() async throws {
      let statistics = try await Studio(catalog: catalog).catalogStatistics()
      switch output.format {
      case .json: try JSONLines.print(CatalogInfoLine(statistics))
      case .text: try CatalogInfoText.lines(statistics).forEach(StandardOutput.print)
      }
    }
  }
}

/// The JSON that describes a catalog.
struct CatalogInfoLine: Encodable {
  struct Version: Encodable {
    let version: Int
    let count: Int
  }

  struct Model: Encodable {
    let name: String
    let revision: String
    let dimension: Int
    let count: Int
  }

  let path: String
  let bytes: Int64
  let reclaimableBytes: Int64
  let schema: Int
  let readOnly: Bool
  let files: Int
  let contents: Int
  let orphans: Int
  let analyses: [Version]
  let models: [Model]

  init(_ statistics: CatalogStatistics) {
    path = statistics.path
    bytes = statistics.byteCount
    reclaimableBytes = statistics.reclaimableBytes
    schema = statistics.schemaVersion
    readOnly = statistics.isReadOnly
    files = statistics.files
    contents = statistics.contents
    orphans = statistics.orphans
    analyses = statistics.analyses.map { Version(version: $0.version, count: $0.count) }
    models = statistics.models.map {
      Model(name: $0.model.name, revision: $0.model.revision, dimension: $0.dimension, count: $0.count)
    }
  }
}

/// The lines that describe a catalog to people.
enum CatalogInfoText {
  static func lines(_ statistics: CatalogStatistics) -> [String] {
    var rows = [
      ("catalog", statistics.path.printable),
      (
        "size",
        "\(ByteText.of(statistics.byteCount)), \(ByteText.of(statistics.reclaimableBytes)) of it reclaimable"
      ),
      ("schema", "\(statistics.schemaVersion)" + (statistics.isReadOnly ? ", can only be read" : "")),
      ("files", "\(statistics.files)"),
      ("contents", "\(statistics.contents), \(statistics.orphans) of them without a file"),
    ]
    rows += statistics.analyses.map { ("analyses", "\($0.count) of version \($0.version)") }
    rows += statistics.models.map { model in
      ("embeddings", "\(model.count) by \(model.model.description.printable), \(model.dimension) components")
    }
    return rows.map { $0.padded(to: 10) + "  " + $1 }
  }
}

/// Numbers of bytes before people.
enum ByteText {
  /// `3.4 MB`, in powers of a thousand; below that the plain number.
  static func of(_ count: Int64) -> String {
    let units = ["kB", "MB", "GB", "TB"]
    var value = Double(count)
    guard value >= 1000 else { return "\(count) bytes" }
    var unit = ""
    for next in units where value >= 999.95 {
      value /= 1000
      unit = next
    }
    return "\(value.text(places: 1)) \(unit)"
  }
}
