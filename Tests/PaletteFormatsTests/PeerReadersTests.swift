import ColorScience
import Foundation
import PaletteFormats
import Palettes
import PinPalettesTesting
import Testing

/// Our files, read by libraries of other hands.
@Suite(
  .enabled(if: PeerReader.isInstalled, "run Scripts/peers/install to read our files with other libraries"))
struct PeerReadersTests {
  @Test(arguments: PaletteFormat.allCases)
  func readsBackEveryColorAndName(format: PaletteFormat) async throws {
    let documents: [PaletteDocument] = format.holdsSeveral ? [.sea, .night] : [.sea]
    let expected = documents.flatMap { document in
      document.swatches.map { "\($0.swatch.color.hex) \(name(of: $0, in: document, as: format))" }
    }
    #expect(try await PeerReader.read(documents, as: format) == expected)
  }

  @Test(arguments: PaletteFormat.allCases.filter(\.holdsSeveral))
  func readsHostileTitles(format: PaletteFormat) async throws {
    let lines = try await PeerReader.read(PaletteDocument.hostile, as: format)
    #expect(lines.count == PaletteDocument.hostile.count)
    #expect(lines.allSatisfy { $0.hasPrefix("#ff8000 ") && $0.hasSuffix("orange") })
  }

  @Test(arguments: PaletteFormat.allCases)
  func readsHostileNames(format: PaletteFormat) async throws {
    let swatches = PaletteDocument.hostileTitles.dropFirst().map {
      SwatchDetails.sample("#008080", share: 0.05, name: $0)
    }
    let lines = try await PeerReader.read([PaletteDocument(title: "sea", swatches: swatches)], as: format)
    // A name over several lines is printed over several lines.
    #expect(lines.filter { $0.hasPrefix("#008080") }.count == swatches.count)
  }

  private func name(of details: SwatchDetails, in document: PaletteDocument, as format: PaletteFormat)
    -> String
  {
    switch format {
    case .css: "--\(document.title)-\(details.name.text)"
    case .scss: "\(document.title)-\(details.name.text)"
    case .tailwind: "--color-\(document.title)-\(details.name.text)"
    case .csv, .tokens, .gpl, .ase, .aco, .html: details.name.text
    }
  }
}
