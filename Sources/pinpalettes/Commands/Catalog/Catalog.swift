import ArgumentParser

extension PinPalettesCommand {
  /// The commands that look after the catalog itself.
  struct Catalog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "catalog",
      abstract: "Look after the catalog: what it holds, whether it is whole, export and import.",
      discussion: """
        The catalog is one file with what was found in each picture. Nothing here touches the pictures.
          pinpalettes catalog info
          pinpalettes catalog verify --files
          pinpalettes catalog export vectors/
        """,
      subcommands: [Info.self, Verify.self, Compact.self, Export.self, Import.self])
  }
}
