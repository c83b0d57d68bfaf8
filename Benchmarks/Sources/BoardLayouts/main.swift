import ColorScience
import Foundation
import Imaging
import Moodboards
import Palettes

/// How well and how fast boards are laid out, over random sets of common camera shapes.
///
/// `BoardLayouts [SETS [DIVISOR [PAGE...]]]`: SETS (50 unless given) boards of each number of pictures on
/// each page, a fifth of the sets with panoramas and squares. With a DIVISOR above 0 the gutter is 1 % of the
/// short side but at most the mean picture's side on the page divided by it. Prints a table in Markdown.
let arguments = CommandLine.arguments.dropFirst()
let sets = arguments.first.flatMap(Int.init) ?? 50
let divisor = arguments.dropFirst().first.flatMap(Double.init) ?? 0
let pages = arguments.count > 2 ? Array(arguments.dropFirst(2)) : ["pin", "story", "square", "a4"]

/// Times the layout alone, without palettes and type.
final class TimedLayout: MoodboardLayout, @unchecked Sendable {
  // Boards are designed one after another, on one thread.
  var seconds: [Double] = []
  var rooms: [PixelSize] = []

  func place(_ problem: LayoutProblem, seed: UInt64) throws(MoodboardsError) -> [PixelRect] {
    // The processor's time, so that a busy machine does not count.
    let start = clock()
    let rects = try SlicingLayout().place(problem, seed: seed)
    // POSIX fixes a million ticks a second.
    seconds.append(Double(clock() - start) / 1e6)
    rooms.append(problem.area)
    return rects
  }
}

/// SplitMix64, as in the library.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

let shapes = [
  (6000, 4000), (4000, 6000), (4000, 3000), (3000, 4000), (6000, 4000), (4000, 6000), (3000, 3000),
  (3840, 2160), (1080, 1920), (2400, 3000), (3000, 2400),
]

func members(_ count: Int, set: Int) -> [MoodboardMember] {
  var random = Generator(state: UInt64(set * 1000 + count))
  return (0..<count).map { _ in
    var (width, height) = shapes[Int(random.next() % UInt64(shapes.count))]
    let draw = random.next() % 5
    if set % 5 == 0 && draw == 0 { (width, height) = random.next() % 2 == 0 ? (9000, 3000) : (3000, 3000) }
    let color = OKLCH(lightness: 0.6, chroma: 0.1, hueDegrees: Double(random.next() % 360))
    return MoodboardMember(
      size: PixelSize(width: width, height: height),
      palette: Palette(swatches: [Swatch(color: RGBColor(mapping: OKLab(color)), share: 1)]))
  }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func cell(_ value: Double, _ digits: Int = 2) -> String { String(format: "%.\(digits)f", value) }

print(
  "| page | pictures | gutter | open %, median / most | covered % | smallest ÷ mean | under ¼ |",
  "hero ÷ mean | ms |")
print("|---|---|---|---|---|---|---|---|---|")
for page in pages {
  for count in [9, 12, 16, 24, 60, 100] {
    let layout = TimedLayout()
    var options = MoodboardOptions()
    options.size = try BoardSize(parsing: page)
    options.title = "Quiet rooms"
    let (short, area) = (Double(options.size.pixels.shortSide), Double(options.size.pixels.area))
    if divisor > 0 {
      let gutter = min(0.01 * short, (area / Double(count)).squareRoot() / divisor).rounded(.down)
      options.gutter = 100 * max(1, gutter) / short
    }
    var (open, covered, smallest, hero) = ([Double](), [Double](), [Double](), [Double]())
    for set in 0..<sets {
      options.seed = UInt64(set)
      let board = try MoodboardDesigner(layout: layout).design(
        members: members(count, set: set), options: options)
      let areas = board.placements.map { Double($0.rect.size.area) }
      let room = Double(layout.rooms.last?.area ?? 1)
      let mean = areas.reduce(0, +) / Double(count)
      open.append(100 * (1 - Double(board.pictureBounds.size.area) / room))
      covered.append(100 * areas.reduce(0, +) / room)
      smallest.append((areas.min() ?? 0) / mean)
      hero.append(areas[board.hero] / mean)
    }
    let gutter = options.gutter.map { cell($0 * short / 100, 0) } ?? "auto"
    print(
      "| \(page) | \(count) | \(gutter) | \(cell(median(open))) / \(cell(open.max() ?? 0)) |",
      "\(cell(median(covered), 1)) | \(cell(median(smallest))) | \(smallest.count { $0 < 0.25 }) |",
      "\(cell(median(hero))) | \(cell(1000 * median(layout.seconds), 1)) |")
  }
}
