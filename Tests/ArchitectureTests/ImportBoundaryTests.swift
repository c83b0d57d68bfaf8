import Foundation
import Testing

/// The rules of `docs/architecture.md`, read off the import lines.
struct ImportBoundaryTests {
  static let domain: Set = [
    "ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings", "VectorSearch", "Recommendations",
    "Duplicates", "Evaluations", "Catalog", "CatalogFormats", "ModelPackages", "Moodboards",
    "Curations", "BoardFormats", "PictureMaps", "PaletteFormats", "Cards",
  ]
  static let adapters: Set = [
    "JPEGImaging", "VipsImaging", "CairoDrawing", "OpenVINOEmbeddings", "SQLiteCatalog", "CurlTransfers",
    "LibrarySnapshots",
  ]
  static let application = "PinPalettesKit"
  static let frontEnds: Set = ["pinpalettes", "PinPalettesServer"]

  /// The only module that may import each foreign one.
  static let soleImporters = [
    "CVips": "VipsImaging", "CTurboJPEG": "JPEGImaging", "CLittleCMS": "JPEGImaging",
    "COpenVINO": "OpenVINOEmbeddings", "CCairo": "CairoDrawing", "GRDB": "SQLiteCatalog",
    "CCurl": "CurlTransfers",
    "CVectorKernels": "LibrarySnapshots",
    "ArgumentParser": "pinpalettes", "Crypto": "PinPalettesKit", "Hummingbird": "PinPalettesServer",
  ]

  /// What the domain may use beyond itself: the standard library and Foundation.
  static let pure: Set = ["Foundation", "Synchronization"]

  /// The C library, for the elementary functions that the standard library lacks.
  static let mathematics: Set = ["Darwin", "Glibc", "Musl"]

  @Test func domainImportsOnlyDomainAndTheStandardLibrary() throws {
    for found in try SourceImports.all() where Self.domain.contains(found.importer) {
      let allowed = Self.domain.union(Self.pure)
      #expect(
        allowed.contains(found.imported)
          || Self.mathematics.contains(found.imported) && found.file == "ColorScience/Elementary.swift",
        "\(found)")
    }
  }

  @Test func bottomOfTheDomainImportsNoModuleOfOurs() throws {
    for found in try SourceImports.all() where ["ColorScience", "Imaging"].contains(found.importer) {
      #expect(!Self.domain.contains(found.imported), "\(found)")
    }
  }

  @Test func adaptersNeverImportEachOtherNorWhatIsAboveThem() throws {
    let above = Self.adapters.union(Self.frontEnds).union([Self.application])
    for found in try SourceImports.all() where Self.adapters.contains(found.importer) {
      #expect(!above.contains(found.imported), "\(found)")
    }
  }

  @Test func onlyTheApplicationImportsAdapters() throws {
    for found in try SourceImports.all() where Self.adapters.contains(found.imported) {
      #expect(found.importer == Self.application, "\(found)")
    }
  }

  @Test func eachForeignLibraryHasOneImporter() throws {
    for found in try SourceImports.all() {
      if let only = Self.soleImporters[found.imported] { #expect(found.importer == only, "\(found)") }
    }
  }

  @Test func everyModuleHasAPlaceInTheRules() throws {
    let known = Self.domain.union(Self.adapters).union(Self.frontEnds)
      .union([Self.application, "PinPalettesTesting"])
    #expect(Set(try SourceImports.all().map(\.importer)).subtracting(known) == [])
  }

  @Test(arguments: [
    ("import CVips", "CVips"), ("internal import CVips", "CVips"), ("public import Imaging", "Imaging"),
    ("@preconcurrency import GRDB", "GRDB"), ("@testable import Palettes", "Palettes"),
    ("import struct Foundation.Data", "Foundation"), ("  import func Glibc.exp", "Glibc"),
    ("@_spi(Testing) internal import Vibes // why", "Vibes"),
  ])
  func scannerSeesEverySpelling(line: String, module: String) {
    #expect(SourceImports.module(importedBy: line) == module)
  }

  @Test(arguments: ["// import CVips", "/// import CVips", "let text = \"import CVips\"", "important(x)"])
  func scannerIgnoresWhatIsNoImport(line: String) {
    #expect(SourceImports.module(importedBy: line) == nil)
  }
}
