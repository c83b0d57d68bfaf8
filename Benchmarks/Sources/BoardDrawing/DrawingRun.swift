import CairoDrawing
import ColorScience
import Foundation
import Imaging
import JPEGImaging
import Moodboards
import Synchronization
import VipsImaging

/// One board, from files to a file.
struct DrawingRun {
  private(set) var times: [(stage: String, duration: Duration)] = []
  private(set) var total = Duration.zero
  private(set) var bytes = 0

  static func report() throws {
    let runs = try (0..<5).map { _ in try DrawingRun() }
    guard let best = runs.min(by: { $0.total < $1.total }) else { return }
    for (stage, duration) in best.times { print(row(stage, duration)) }
    print(row("all, from files to bytes", best.total))
    print("\(best.bytes / 1000) kB; peak memory \(peakMemory() / 1_000_000) MB")
  }

  init() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let board = SampleBoard.board
    let pictures = try pictures(for: board)
    var mark = clock.now
    let pixels = try CairoBoardRenderer(fontsFolder: SampleBoard.fonts).raster(board, subject: "board") {
      pictures[$0]
    }
    times.append(("paint", clock.now - mark))
    mark = clock.now
    bytes = try VipsEncoder().encode(pixels, as: .png, subject: "board").count
    times.append(("encode PNG", clock.now - mark))
    total = clock.now - start
  }

  /// The pictures at their places' sizes, by two threads.
  private mutating func pictures(for board: Moodboard) throws -> [PixelBuffer] {
    struct Shared {
      var next = 0
      var pictures: [Int: PixelBuffer] = [:]
      var read = Duration.zero
      var decoding = Duration.zero
      var resampling = Duration.zero
    }
    let clock = ContinuousClock()
    let start = clock.now
    let shared = Mutex(Shared())
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let index = shared.withLock { state in
          defer { state.next += 1 }
          return state.next
        }
        guard index < board.placements.count else { return }
        let size = board.placements[index].rect.size
        let name = LargePhotographs.path(index).path
        do {
          let begin = clock.now
          let data = try [UInt8](Data(contentsOf: LargePhotographs.path(index), options: .alwaysMapped))
          let afterReading = clock.now
          let decoded = try JPEGDecoder(pixelLimit: 100_000_000).decode(
            data, subject: name, minimumShortSide: size.shortSide)
          let afterDecoding = clock.now
          let pixels = try VipsResampler().resample(decoded.pixels, to: size, subject: name)
          let end = clock.now
          shared.withLock {
            $0.pictures[index] = pixels
            $0.read += afterReading - begin
            $0.decoding += afterDecoding - afterReading
            $0.resampling += end - afterDecoding
          }
        } catch {
          print("\(error) (run `BoardDrawing prepare` first)")
          exit(1)
        }
      }
    }
    let wall = clock.now - start
    return shared.withLock { state in
      times.append(("read 12 files, sum of threads", state.read))
      times.append(("decode 12 at scale, sum of threads", state.decoding))
      times.append(("resample 12, sum of threads", state.resampling))
      times.append(("the three on two threads", wall))
      return (0..<board.placements.count).compactMap { state.pictures[$0] }
    }
  }

  private static func row(_ stage: String, _ duration: Duration) -> String {
    let milliseconds =
      Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
    return stage.padding(toLength: 40, withPad: " ", startingAt: 0) + String(format: "%7.0f ms", milliseconds)
  }

  /// The most memory that the process has held, in bytes.
  private static func peakMemory() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF_KIND, &usage)
    #if os(macOS)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }
}

#if os(macOS)
  private let RUSAGE_SELF_KIND = RUSAGE_SELF
#else
  private let RUSAGE_SELF_KIND = RUSAGE_SELF.rawValue
#endif
