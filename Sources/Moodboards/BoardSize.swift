public import Imaging

/// The page that a board is made for.
///
/// Written as `pin`, `story`, `square`, `a4` or `WIDTHxHEIGHT`.
public struct BoardSize: Sendable, Hashable {
  /// The page, in pixels.
  public let pixels: PixelSize
  /// How many pixels make an inch on paper: 300 for paper sizes, 200 for all others.
  public let pixelsPerInch: Double
  /// The page on paper, in millimeters, where it is a paper size; nil where the pixels decide.
  public let paper: Paper?

  /// A size of paper.
  public struct Paper: Sendable, Hashable {
    /// The width, in millimeters.
    public let width: Double
    /// The height, in millimeters.
    public let height: Double
  }

  private init(width: Int, height: Int, paper: Paper? = nil) {
    pixels = PixelSize(width: width, height: height)
    self.paper = paper
    pixelsPerInch = paper == nil ? 200 : 300
  }

  /// A pin of 2:3, 1000×1500 pixels.
  public static let pin = BoardSize(width: 1000, height: 1500)
  /// A phone screen of 9:16, 1080×1920 pixels.
  public static let story = BoardSize(width: 1080, height: 1920)
  /// A square of 1500×1500 pixels.
  public static let square = BoardSize(width: 1500, height: 1500)
  /// An upright A4 page at 300 dots an inch, 2480×3508 pixels.
  public static let a4 = BoardSize(width: 2480, height: 3508, paper: Paper(width: 210, height: 297))
  /// A level A4 page at 300 dots an inch, 3508×2480 pixels.
  public static let a4Landscape = BoardSize(
    width: 3508, height: 2480, paper: Paper(width: 297, height: 210))
  /// An upright A3 page at 300 dots an inch, 3508×4961 pixels.
  public static let a3 = BoardSize(width: 3508, height: 4961, paper: Paper(width: 297, height: 420))
  /// A level A3 page at 300 dots an inch, 4961×3508 pixels.
  public static let a3Landscape = BoardSize(
    width: 4961, height: 3508, paper: Paper(width: 420, height: 297))

  /// The named sizes, in the order in which help lists them.
  public static let named: [(name: String, size: BoardSize)] = [
    ("pin", .pin), ("story", .story), ("square", .square), ("a4", .a4),
    ("a4-landscape", .a4Landscape), ("a3", .a3), ("a3-landscape", .a3Landscape),
  ]

  /// The sides allowed, in pixels: below, type is not legible; above, the canvas alone takes over 256 MB.
  public static let sideLimits = 200...8000

  /// Makes a page of any size.
  ///
  /// - Throws: ``MoodboardsError`` with code `invalidSize` when a side is outside ``sideLimits``.
  public init(custom width: Int, _ height: Int) throws(MoodboardsError) {
    guard Self.sideLimits.contains(width), Self.sideLimits.contains(height) else {
      throw MoodboardsError(
        .invalidSize, subject: "\(width)x\(height)",
        reason:
          "each side must be \(Self.sideLimits.lowerBound) to \(Self.sideLimits.upperBound) pixels")
    }
    self.init(width: width, height: height)
  }

  /// Reads a name or `WIDTHxHEIGHT`, in either case.
  ///
  /// - Throws: ``MoodboardsError`` with code `invalidSize`.
  public init(parsing text: String) throws(MoodboardsError) {
    let word = text.lowercased()
    if let known = Self.named.first(where: { $0.name == word }) {
      self = known.size
      return
    }
    let sides = word.split(separator: "x", omittingEmptySubsequences: false)
    // `Int` alone would take a sign.
    guard sides.count == 2, sides.allSatisfy({ $0.allSatisfy(\.isNumber) }), let width = Int(sides[0]),
      let height = Int(sides[1])
    else {
      let names = Self.named.map(\.name).joined(separator: ", ")
      throw MoodboardsError(
        .invalidSize, subject: text, reason: "a size is \(names) or WIDTHxHEIGHT, as in 1200x1600")
    }
    try self.init(custom: width, height)
  }
}

extension BoardSize: CustomStringConvertible {
  /// The name where it has one, else `1200x1600`.
  public var description: String {
    Self.named.first { $0.size == self }?.name ?? "\(pixels.width)x\(pixels.height)"
  }
}
