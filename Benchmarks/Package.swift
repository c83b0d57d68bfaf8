// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds PinPalettes resolves what only measuring needs.
let programs: [Target.Dependency] = [
  .product(name: "PinPalettes", package: "PinPalettes"),
  .product(name: "PinPalettesAdapters", package: "PinPalettes"),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "PinPalettes", path: ".."),
    // Replaces a timing loop of our own: warm-up, iterations to a stable figure, a table.
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "PinPalettes", package: "PinPalettes"),
        .product(name: "PinPalettesAdapters", package: "PinPalettes"),
        .product(name: "Benchmark", package: "swift-benchmark"),
      ]),
    .executableTarget(
      name: "VectorSearch-benchmark", dependencies: programs, path: "Sources/VectorSearch"),
    .executableTarget(name: "Queries", dependencies: programs),
    .executableTarget(name: "BoardLayouts", dependencies: programs),
    .executableTarget(name: "BoardDrawing", dependencies: programs),
  ]
)
