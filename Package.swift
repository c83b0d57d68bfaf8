// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The documentation plugin is wanted by `make docs` alone; without the
// variable nobody who builds or depends on the package resolves it.
let documentation = ProcessInfo.processInfo.environment["PINPALETTES_DOCS"] != nil

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// A release executable that imports neither Foundation nor Glibc would miss sqrtf.
let math: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

func domain(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings, linkerSettings: math)
}

/// A C library that is opened when first needed and not linked.
func onDemand(_ name: String) -> Target {
  .target(name: name, linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))])
}

/// Fixtures are read where they lie in the source tree: no copies, no bundle.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], hasFixtures: Bool = false
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["PinPalettesTesting"],
    exclude: hasFixtures ? ["Fixtures"] : [], swiftSettings: settings)
}

let package = Package(
  name: "PinPalettes",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "PinPalettes",
      targets: [
        "PinPalettesKit", "ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings", "VectorSearch",
        "Recommendations", "Duplicates", "Evaluations", "Catalog", "CatalogFormats", "ModelPackages",
        "Moodboards", "Curations", "BoardFormats", "PictureMaps", "PaletteFormats", "Cards",
      ]),
    // For those who compose the parts themselves, and for the benchmarks.
    .library(
      name: "PinPalettesAdapters",
      targets: [
        "JPEGImaging", "VipsImaging", "CairoDrawing", "OpenVINOEmbeddings", "SQLiteCatalog",
        "CurlTransfers", "LibrarySnapshots",
      ]),
    .executable(name: "pinpalettes", targets: ["pinpalettes"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ]
    + (documentation
      ? [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")] : []),
  targets: [
    // Domain: pure Swift, no C, no files, no network.
    domain("ColorScience"),
    domain("Imaging"),
    domain("Palettes", ["ColorScience", "Imaging"]),
    domain("Vibes", ["ColorScience", "Imaging"]),
    domain("Embeddings", ["Imaging"]),
    domain("VectorSearch", ["Embeddings"]),
    domain(
      "Recommendations", ["ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings", "VectorSearch"]),
    domain("Duplicates", ["Imaging", "Embeddings"]),
    domain("Evaluations", ["ColorScience", "Imaging", "Embeddings"]),
    domain("Catalog", ["Imaging", "Palettes", "Vibes", "Embeddings", "Duplicates"]),
    domain(
      "CatalogFormats",
      ["Catalog", "ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings", "Duplicates"]),
    domain("ModelPackages", ["Embeddings"]),
    domain("Moodboards", ["ColorScience", "Imaging", "Palettes"]),
    domain("Curations", ["ColorScience", "Imaging", "Palettes", "Embeddings", "Recommendations"]),
    domain("BoardFormats", ["ColorScience", "Imaging", "Palettes", "Moodboards"]),
    domain("PictureMaps", ["ColorScience", "Palettes", "Embeddings"]),
    domain("PaletteFormats", ["ColorScience", "Imaging", "Palettes"]),
    domain("Cards", ["ColorScience", "Imaging", "Palettes", "Vibes"]),

    // Adapters: one module for each library, none imports another.
    onDemand("CVips"),
    onDemand("CTurboJPEG"),
    onDemand("CLittleCMS"),
    onDemand("CCairo"),
    onDemand("COpenVINO"),
    onDemand("CCurl"),
    // Our own code, in C because Swift cannot choose instructions at run time.
    .target(name: "CVectorKernels"),
    .target(
      name: "LibrarySnapshots",
      dependencies: [
        "CVectorKernels", "VectorSearch", "Embeddings", "Catalog", "ColorScience", "Duplicates", "Imaging",
        "Palettes", "Vibes",
      ], swiftSettings: settings),
    .target(
      name: "JPEGImaging", dependencies: ["CTurboJPEG", "CLittleCMS", "Imaging"], swiftSettings: settings),
    .target(
      name: "VipsImaging", dependencies: ["CVips", "Imaging"], swiftSettings: settings),
    .target(
      name: "CairoDrawing", dependencies: ["CCairo", "ColorScience", "Imaging", "Moodboards"],
      swiftSettings: settings),
    .target(
      name: "OpenVINOEmbeddings", dependencies: ["COpenVINO", "Embeddings"], swiftSettings: settings),
    .target(
      name: "SQLiteCatalog",
      dependencies: [
        "Catalog", "ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings", "Duplicates",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(name: "CurlTransfers", dependencies: ["CCurl", "ModelPackages"], swiftSettings: settings),

    // Application.
    .target(
      name: "PinPalettesKit",
      dependencies: [
        "ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings", "VectorSearch", "Recommendations",
        "Duplicates", "Evaluations", "Catalog", "CatalogFormats", "ModelPackages", "Moodboards",
        "Curations", "BoardFormats", "PictureMaps", "PaletteFormats", "Cards", "JPEGImaging", "VipsImaging",
        "CairoDrawing",
        "OpenVINOEmbeddings", "SQLiteCatalog",
        "CurlTransfers", "LibrarySnapshots",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),

    // Front ends.
    .target(
      name: "PinPalettesServer",
      dependencies: [
        "PinPalettesKit", "ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings", "Recommendations",
        "Duplicates", "Catalog", "Moodboards", "Curations", "BoardFormats", "PaletteFormats", "PictureMaps",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "pinpalettes",
      dependencies: [
        "PinPalettesKit", "PinPalettesServer", "ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings",
        "Moodboards",
        "Curations", "BoardFormats", "PaletteFormats", "Recommendations", "Duplicates", "Evaluations",
        "Catalog", "ModelPackages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Testing.
    .target(
      name: "PinPalettesTesting",
      dependencies: [
        "ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings", "Duplicates", "Catalog",
      ],
      swiftSettings: settings),
    tests("ColorScienceTests", ["ColorScience"]),
    tests("PalettesTests", ["Palettes", "ColorScience", "Imaging"]),
    tests("VibesTests", ["Vibes", "ColorScience", "Imaging"]),
    tests("EmbeddingsTests", ["Embeddings", "Imaging"], hasFixtures: true),
    tests("VectorSearchTests", ["VectorSearch", "Embeddings"]),
    tests(
      "RecommendationsTests",
      ["Recommendations", "ColorScience", "Imaging", "Palettes", "Vibes", "Embeddings"]),
    tests("DuplicatesTests", ["Duplicates", "ColorScience", "Imaging", "Embeddings", "VipsImaging"]),
    tests("EvaluationsTests", ["Evaluations", "ColorScience", "Imaging", "Embeddings"]),
    tests(
      "LibrarySnapshotsTests",
      [
        "LibrarySnapshots", "CVectorKernels", "VectorSearch", "Catalog", "ColorScience", "Duplicates",
        "Embeddings", "Imaging", "Palettes", "Vibes",
      ]),
    tests("MoodboardsTests", ["Moodboards", "ColorScience", "Imaging", "Palettes"]),
    tests(
      "CurationsTests",
      ["Curations", "ColorScience", "Imaging", "Palettes", "Embeddings", "Recommendations"]),
    tests("BoardFormatsTests", ["BoardFormats", "ColorScience", "Imaging", "Palettes", "Moodboards"]),
    tests("CairoDrawingTests", ["CairoDrawing", "ColorScience", "Imaging", "Palettes", "Moodboards"]),
    tests(
      "CatalogTests",
      [
        "Catalog", "SQLiteCatalog", "ColorScience", "Imaging", "Palettes", "Vibes", "Duplicates",
        "Embeddings",
      ]),
    tests(
      "SQLiteCatalogTests",
      [
        "SQLiteCatalog", "Catalog", "ColorScience", "Imaging", "Palettes", "Vibes", "Duplicates",
        "Embeddings",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "CatalogFormatsTests",
      [
        "CatalogFormats", "Catalog", "ColorScience", "Imaging", "Palettes", "Vibes", "Duplicates",
        "Embeddings",
      ]),
    tests("ModelPackagesTests", ["ModelPackages", "Embeddings"], hasFixtures: true),
    tests("CurlTransfersTests", ["CurlTransfers", "ModelPackages"]),
    tests("PaletteFormatsTests", ["PaletteFormats", "ColorScience", "Imaging", "Palettes"]),
    tests("CardsTests", ["Cards", "ColorScience", "Imaging", "Palettes", "Vibes"]),
    tests("VipsImagingTests", ["VipsImaging", "Cards", "ColorScience", "Imaging", "Palettes"]),
    tests(
      "JPEGImagingTests",
      [
        "JPEGImaging", "VipsImaging", "ColorScience", "Imaging", "Palettes", "Recommendations", "Vibes",
      ]),
    tests("OpenVINOEmbeddingsTests", ["OpenVINOEmbeddings", "Embeddings", "Imaging"]),
    tests(
      "PinPalettesKitTests",
      [
        "PinPalettesKit", "Catalog", "CatalogFormats", "ColorScience", "Imaging", "Palettes", "Vibes",
        "Duplicates", "Embeddings", "ModelPackages", "Moodboards", "Curations", "BoardFormats",
        "CairoDrawing", "VipsImaging", "OpenVINOEmbeddings",
        "SQLiteCatalog",
        "CurlTransfers", "VectorSearch", "Recommendations", "Evaluations", "PictureMaps",
      ], hasFixtures: true),
    tests(
      "CommandLineTests",
      [
        "pinpalettes", "PinPalettesKit", "Catalog", "ColorScience", "Duplicates", "Embeddings", "Imaging",
        "Palettes",
        "SQLiteCatalog", "VipsImaging",
      ]),
    tests("PictureMapsTests", ["PictureMaps", "ColorScience", "Palettes", "Embeddings"]),
    tests(
      "PinPalettesServerTests",
      [
        "PinPalettesServer", "PinPalettesKit", "Catalog", "ColorScience", "Embeddings", "Imaging",
        "Moodboards", "Palettes", "Recommendations", "Vibes",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    tests("ArchitectureTests", []),
  ]
)
