// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds PinPalettes resolves what only measuring needs.
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
      ])
  ]
)
