import Foundation
import Imaging
import VipsImaging

/// Photographs of 12 megapixels, enlarged from the samples; grain makes their files as heavy as a camera's.
enum LargePhotographs {
  static let count = 12
  static let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("pinpalettes-board-drawing")
  private static let size = PixelSize(width: 4243, height: 2828)
  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../data/samples").standardizedFileURL

  static func path(_ index: Int) -> URL { folder.appendingPathComponent("\(index).jpg") }

  static func make() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let names = try FileManager.default.contentsOfDirectory(atPath: samples.path)
      .filter { $0.hasSuffix(".jpg") }.sorted()
    var noise: UInt64 = 1
    for (index, name) in names.prefix(count).enumerated() {
      let data = try [UInt8](Data(contentsOf: samples.appendingPathComponent(name)))
      let sample = try VipsDecoder().decode(data, subject: name, minimumShortSide: nil).pixels
      let enlarged = try VipsResampler().resample(sample, to: size, subject: name)
      let grainy = enlarged.samples.map { value in
        noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(clamping: Int(value) + Int(noise >> 61) - 3)
      }
      let file = try VipsEncoder().encode(
        PixelBuffer(size: size, samples: grainy), as: .jpeg, subject: name)
      try Data(file).write(to: path(index))
      print("\(path(index).path): \(file.count / 1000) kB")
    }
  }
}
