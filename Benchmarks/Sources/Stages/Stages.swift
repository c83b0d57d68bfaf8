import Benchmark
import Foundation

/// The stages of a picture's way through the library, each by itself; on one thread unless its name says
/// otherwise.
@main
enum Stages {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL.path
  /// A sample of 1024×576.
  static let sample = root + "/data/samples/machu-picchu.jpg"
  /// Where `Scripts/benchmarks/pictures.py` puts the large pictures.
  static let largePictures = root + "/.deps/bench/pictures"

  static func main() throws {
    try DecodingStages.register()
    try PaletteStages.register()
    try ModelStages.register()
    SearchStages.register()
    Benchmark.main()
  }

  static func bytes(of path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
