import ArgumentParser
import PaletteFormats
import PinPalettesKit

/// What `palette` writes: lines for people or programs, or a file for another tool.
enum PaletteFileFormat: Hashable, ExpressibleByArgument, CaseIterable {
  case text, json
  case export(PaletteExport)

  static let allCases: [PaletteFileFormat] =
    [.text, .json] + PaletteFormat.allCases.map { .export(.data($0)) }
    + CardFormat.allCases.map { .export(.card($0)) }

  static var allValueStrings: [String] { allCases.map(\.name) }

  var name: String {
    switch self {
    case .text: "text"
    case .json: "json"
    case .export(.data(let format)): format.rawValue
    case .export(.card(let format)): format.rawValue
    }
  }

  init?(argument: String) {
    guard let format = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = format
  }

  /// The format that a file's name asks for; nil where it says nothing.
  ///
  /// Of two formats with one extension the first in the list is meant.
  init?(fileName: String) {
    let name = fileName.lowercased()
    let matches = Self.allCases.filter { name.hasSuffix("." + $0.traits.fileExtension) }
    // `.tokens.json` is also a `.json`: the longest ending is the most telling.
    guard let longest = matches.map(\.traits.fileExtension.count).max() else { return nil }
    guard let match = matches.first(where: { $0.traits.fileExtension.count == longest }) else { return nil }
    self = match
  }

  /// What the format can do.
  var traits: ReportFormat {
    switch self {
    case .text: ReportFormat(name: name, fileExtension: "txt", isStreamed: true)
    case .json: ReportFormat(name: name, fileExtension: "json", isStreamed: true)
    case .export(let export):
      ReportFormat(
        name: name, fileExtension: export.fileExtension, isText: export.isText,
        holdsSeveral: export.holdsSeveral)
    }
  }

  /// Whether it says where in the picture each color is.
  var showsPositions: Bool {
    switch self {
    case .json, .export(.data(.csv)), .export(.data(.tokens)): true
    case .text, .export: false
    }
  }
}
